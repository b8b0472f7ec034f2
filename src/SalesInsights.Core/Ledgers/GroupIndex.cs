namespace SalesInsights.Ledgers;

/// <summary>Rows by group as ranges of one array: the rows of group g are <c>Rows[Start[g] .. Start[g + 1]]</c>, in row order.</summary>
internal sealed class GroupIndex
{
    private readonly int[] _start;
    private readonly int[]? _rows;

    private GroupIndex(int[] start, int[]? rows)
    {
        _start = start;
        _rows = rows;
    }

    /// <summary>Groups rows by a key column; rows with a negative key belong to no group.</summary>
    public static GroupIndex Build(ReadOnlySpan<int> keys, int groups)
    {
        var start = new int[groups + 1];
        foreach (var key in keys)
        {
            if (key >= 0) start[key + 1]++;
        }

        for (var g = 0; g < groups; g++) start[g + 1] += start[g];
        var next = start.AsSpan(0, groups).ToArray();
        var rows = new int[start[groups]];
        for (var row = 0; row < keys.Length; row++)
        {
            if (keys[row] >= 0) rows[next[keys[row]]++] = row;
        }

        return new(start, rows);
    }

    /// <summary>Rows that lie group by group already: group g has the rows <c>start[g] .. start[g + 1]</c>.</summary>
    public static GroupIndex Contiguous(int[] start) => new(start, null);

    /// <summary>The places of a group's rows, the end exclusive; <see cref="RowAt"/> says which row lies there.</summary>
    public (int First, int End) RangeOf(int group) => (_start[group], _start[group + 1]);

    public int RowAt(int place) => _rows is null ? place : _rows[place];

    /// <summary>The rows of a group; not of a contiguous index.</summary>
    public ReadOnlySpan<int> this[int group] => _rows.AsSpan(_start[group], _start[group + 1] - _start[group]);
}
