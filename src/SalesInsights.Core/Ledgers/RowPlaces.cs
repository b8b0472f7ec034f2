namespace SalesInsights.Ledgers;

/// <summary>The place of every row in the input: its number and where it was read. Rows that follow one another share an entry.</summary>
internal sealed class RowPlaces
{
    private readonly List<Run> _runs = [];
    private int[]? _lines;

    /// <summary>Adds rows that follow one another in the input; their lines where they are known, else all are of the origin's line.</summary>
    public void Add(int row, int sequence, RowOrigin origin, ReadOnlySpan<int> lines, int count)
    {
        if (_runs.Count == 0 || !_runs[_runs.Count - 1].GoesOnWith(row, sequence, origin.File)) _runs.Add(new(row, sequence, origin.File));
        if (lines.IsEmpty && origin.Line == 0) return;
        _lines ??= new int[16];
        if (row + count > _lines.Length) Array.Resize(ref _lines, Math.Max(row + count, _lines.Length * 2));
        if (lines.IsEmpty) _lines.AsSpan(row, count).Fill(origin.Line);
        else lines.CopyTo(_lines.AsSpan(row));
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
