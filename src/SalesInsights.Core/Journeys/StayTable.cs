namespace SalesInsights.Journeys;

/// <summary>
/// Time spent waiting in somebody's hands, one row for each person and stay: who, in which process, from which day to which, how old it
/// was when it came, and how it ended. Read process by process, person by person.
/// </summary>
internal sealed class StayTable
{
    /// <summary>Still waiting, or handed to somebody else.</summary>
    public const byte Open = 0;

    /// <summary>Ended in the way that is waited for.</summary>
    public const byte Ended = 1;

    /// <summary>Ended by being lost.</summary>
    public const byte Lost = 2;

    private const int FirstCapacity = 1024;
    private int[] _key = new int[FirstCapacity];
    private StayRow[] _rows = new StayRow[FirstCapacity];
    private int[] _start = [0];
    private int[] _order = [];

    public StayTable(int people, int processes)
    {
        (People, Processes) = (people, processes);
    }

    public int People { get; }

    /// <summary>What is waited for: a stage to end, or the first opportunity of a new customer.</summary>
    public int Processes { get; }

    public int Count { get; private set; }

    public void Add(int person, int process, in StayRow row)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Count * 2);
            Array.Resize(ref _key, Count * 2);
        }

        _key[Count] = (process * People) + person;
        _rows[Count++] = row;
    }

    /// <summary>Sorts the rows; called once, after the last one.</summary>
    public void Seal()
    {
        _start = new int[(People * Processes) + 1];
        for (var i = 0; i < Count; i++) _start[_key[i] + 1]++;
        for (var k = 0; k < People * Processes; k++) _start[k + 1] += _start[k];
        var next = _start.AsSpan(0, People * Processes).ToArray();
        _order = new int[Count];
        for (var i = 0; i < Count; i++) _order[next[_key[i]]++] = i;
    }

    /// <summary>The numbers of a person's rows in a process.</summary>
    public ReadOnlySpan<int> RowsOf(int person, int process)
    {
        var key = (process * People) + person;
        return _order.AsSpan(_start[key], _start[key + 1] - _start[key]);
    }

    public ref readonly StayRow this[int row] => ref _rows[row];
}
