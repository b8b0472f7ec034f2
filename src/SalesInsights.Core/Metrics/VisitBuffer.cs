using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics;

/// <summary>
/// The visible visits of one opportunity at a time, counted from 0, with a mark on the rows whose owner belongs to the group that is
/// asked about. They are read where they lie in the ledger.
/// </summary>
internal sealed class VisitBuffer(SalesLedger ledger)
{
    private const int FirstCapacity = 16;
    private readonly StageOutcome[] _outcome = ledger.Stages.Outcome;
    private readonly short[] _stage = ledger.Visits.Stage;
    private readonly int[] _owner = ledger.Visits.Owner;
    private readonly int[] _entered = ledger.Visits.Entered;
    private readonly int[] _visitStart = ledger.Opportunities.VisitStart;
    private int[] _rows = new int[FirstCapacity];
    private bool[] _isOwn = new bool[FirstCapacity];
    private int _first;
    private int _horizon;
    private bool _hasHoles;

    public int Opportunity { get; private set; }

    public int Count { get; private set; }

    public Column<short> Stage => new(this, _stage);

    public Column<int> Owner => new(this, _owner);

    public Column<int> Entered => new(this, _entered);

    public AmountColumn Amount => new(this, ledger.Visits);

    public ReadOnlySpan<bool> IsOwn => _isOwn;

    /// <summary>The amount as of the last visit; without a visit the last dated amount, else the opportunity's first.</summary>
    public long LastAmount => Count > 0 ? Amount[Count - 1] : OpenOpportunity.FirstAmount(ledger, Opportunity, _horizon);

    /// <summary>Who is credited with the state that the opportunity is in.</summary>
    public int LastOwner => Count > 0 ? Owner[Count - 1] : ledger.Opportunities.FirstOwner[Opportunity];

    /// <summary>The state that the opportunity is in; without a visit it is open.</summary>
    public StageOutcome LastOutcome => Count > 0 ? OutcomeOf(Count - 1) : StageOutcome.Open;

    /// <summary>Whether nobody ever handed it over.</summary>
    public bool HasOneOwner
    {
        get
        {
            for (var row = 1; row < Count; row++)
            {
                if (Owner[row] != Owner[0]) return false;
            }

            return true;
        }
    }

    /// <summary>Visits lie one behind the other, except where one without a date follows one after the horizon.</summary>
    public void Load(int opportunity, int horizon)
    {
        var (first, end) = (_visitStart[opportunity], _visitStart[opportunity + 1]);
        var (count, hasHoles) = (0, false);
        if (end - first > _rows.Length) Grow(end - first);
        for (var row = first; row < end; row++)
        {
            if (_entered[row] > horizon) continue;
            hasHoles |= row - first != count;
            _rows[count++] = row;
        }

        (Opportunity, Count, _first, _horizon, _hasHoles) = (opportunity, count, first, horizon, hasHoles);
    }

    /// <summary>Hides the visits from a row on.</summary>
    public void CutTo(int count) => Count = count;

    public StageOutcome OutcomeOf(int row) => _outcome[Stage[row]];

    /// <summary>Marks the rows of a group.</summary>
    /// <returns>Whether the group has anything to do with the opportunity; without a visit the first owner decides.</returns>
    public bool Mark(OwnerGroup group)
    {
        if (Count == 0) return group.Contains(LastOwner, ledger.Opportunities.Created[Opportunity]);
        var any = false;
        for (var row = 0; row < Count; row++)
        {
            // Another amount begins a row too, but hands nothing over, wherever the owner belongs by then.
            var goesOn = row > 0 && Stage[row] == Stage[row - 1] && Owner[row] == Owner[row - 1];
            any |= _isOwn[row] = goesOn ? _isOwn[row - 1] : group.Contains(Owner[row], Entered[row]);
        }

        return any;
    }

    /// <summary>Marks the rows of one person.</summary>
    public void Mark(int person)
    {
        for (var row = 0; row < Count; row++) _isOwn[row] = Owner[row] == person;
    }

    /// <summary>Marks all rows.</summary>
    public void MarkAll() => _isOwn.AsSpan(0, Count).Fill(true);

    /// <summary>The last row of the group's stay that a row belongs to: hand-overs inside the group go on with it.</summary>
    public int EndOfStay(int row)
    {
        while (row + 1 < Count && Stage[row + 1] == Stage[row] && _isOwn[row + 1]) row++;
        return row;
    }

    /// <summary>The row with which the opportunity came into the stage it is in at a row, whoever owned it then.</summary>
    public int StageEntry(int row)
    {
        while (row > 0 && Stage[row - 1] == Stage[row]) row--;
        return row;
    }

    private int RowOf(int row) => _hasHoles ? _rows[row] : _first + row;

    private void Grow(int capacity)
    {
        _rows = new int[capacity];
        _isOwn = new bool[capacity];
    }

    /// <summary>A column of the ledger by the rows of the opportunity.</summary>
    internal readonly struct Column<T>(VisitBuffer buffer, T[] values)
    {
        public T this[int row] => values[buffer.RowOf(row)];
    }

    /// <summary>The amounts by the rows of the opportunity.</summary>
    internal readonly struct AmountColumn(VisitBuffer buffer, VisitTable visits)
    {
        public long this[int row] => visits.Amount[buffer.RowOf(row)];
    }
}
