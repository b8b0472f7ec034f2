using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>
/// Time spent waiting in somebody's hands, one row for each person and stay: who, in which process, from which day to which, how old it
/// was when it came, and how it ended. Read process by process, person by person.
/// </summary>
/// <remarks>The rows lie in arrays that are handed back.</remarks>
internal sealed class StayTable : IDisposable
{
    /// <summary>Still waiting, or handed to somebody else.</summary>
    public const byte Open = 0;

    /// <summary>Ended in the way that is waited for.</summary>
    public const byte Ended = 1;

    /// <summary>Ended by being lost.</summary>
    public const byte Lost = 2;

    private readonly Rented<int> _keys;
    private readonly int[] _key;
    private Rented<StayRow> _rented;
    private StayRow[] _rows;
    private int[] _start = [0];

    /// <summary>Makes an empty table.</summary>
    /// <param name="people">How many people there are.</param>
    /// <param name="processes">How many things are waited for.</param>
    /// <param name="most">How many rows there can be at most.</param>
    public StayTable(int people, int processes, int most)
    {
        (People, Processes) = (people, processes);
        (_keys, _rented) = (new(most), new(most));
        (_key, _rows) = (_keys.Items, _rented.Items);
    }

    public int People { get; }

    /// <summary>What is waited for: a stage to end.</summary>
    public int Processes { get; }

    public int Count { get; private set; }

    public void Add(int person, int process, in StayRow row)
    {
        _key[Count] = (process * People) + person;
        _rows[Count++] = row;
    }

    /// <summary>Sorts the rows; called once, after the last one.</summary>
    /// <param name="isLeftOut">Whose rows are dropped.</param>
    public void Seal(Func<int, bool> isLeftOut)
    {
        Drop(isLeftOut);
        _start = new int[(People * Processes) + 1];
        for (var i = 0; i < Count; i++) _start[_key[i] + 1]++;
        for (var k = 0; k < People * Processes; k++) _start[k + 1] += _start[k];
        var next = _start.AsSpan(0, People * Processes).ToArray();
        var sorted = new Rented<StayRow>(Count);
        for (var i = 0; i < Count; i++) sorted.Items[next[_key[i]]++] = _rows[i];
        _rented.Dispose();
        (_rented, _rows) = (sorted, sorted.Items);
    }

    private void Drop(Func<int, bool> isLeftOut)
    {
        var isDropped = Enumerable.Range(0, People).Select(isLeftOut).ToArray();
        if (Array.IndexOf(isDropped, true) < 0) return;
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (isDropped[_key[i] % People]) continue;
            (_key[kept], _rows[kept]) = (_key[i], _rows[i]);
            kept++;
        }

        Count = kept;
    }

    /// <summary>A person's rows in a process.</summary>
    public ReadOnlySpan<StayRow> RowsOf(int person, int process)
    {
        var key = (process * People) + person;
        return _rows.AsSpan(_start[key], _start[key + 1] - _start[key]);
    }

    /// <summary>Everybody's rows in a process.</summary>
    public ReadOnlySpan<StayRow> RowsOf(int process)
    {
        var (first, end) = (_start[process * People], _start[(process + 1) * People]);
        return _rows.AsSpan(first, end - first);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _rented.Dispose();
        _rows = [];
    }
}
