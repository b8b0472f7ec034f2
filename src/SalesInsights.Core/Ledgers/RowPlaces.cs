namespace SalesInsights.Ledgers;

/// <summary>The place of every row in the input: its number and where it was read. Rows that follow one another share an entry.</summary>
internal sealed class RowPlaces
{
    private readonly List<Run> _runs = [];
    private int[]? _lines;

    public void Add(int row, int sequence, RowOrigin origin)
    {
        if (_runs.Count == 0 || !_runs[_runs.Count - 1].GoesOnWith(row, sequence, origin.File)) _runs.Add(new(row, sequence, origin.File));
        if (_lines is null && origin.Line == 0) return;
        _lines ??= new int[16];
        if (row >= _lines.Length) Array.Resize(ref _lines, Math.Max(row + 1, _lines.Length * 2));
        _lines[row] = origin.Line;
    }

    public int SequenceOf(int row)
    {
        var run = RunOf(row);
        return run.Sequence + row - run.Row;
    }

    public RowOrigin OriginOf(int row)
    {
        var line = _lines is { } lines && row < lines.Length ? lines[row] : 0;
        return new(RunOf(row).File, line);
    }

    private Run RunOf(int row)
    {
        var (low, high) = (0, _runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_runs[middle].Row <= row) low = middle;
            else high = middle - 1;
        }

        return _runs[low];
    }

    private readonly struct Run(int row, int sequence, string? file)
    {
        public int Row { get; } = row;

        public int Sequence { get; } = sequence;

        public string? File { get; } = file;

        public bool GoesOnWith(int next, int sequenceOfNext, string? fileOfNext) =>
            sequenceOfNext - Sequence == next - Row && string.Equals(File, fileOfNext, StringComparison.Ordinal);
    }
}
