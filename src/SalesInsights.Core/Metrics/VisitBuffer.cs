using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics;

/// <summary>
/// The visible visits of one opportunity at a time, in reused arrays, with a mark on the rows whose owner belongs to the group
/// that is asked about.
/// </summary>
internal sealed class VisitBuffer(SalesLedger ledger)
{
    private const int FirstCapacity = 16;

    public int Opportunity { get; private set; }

    public int Count { get; private set; }

    public short[] Stage { get; private set; } = new short[FirstCapacity];

    public int[] Owner { get; private set; } = new int[FirstCapacity];

    public int[] Entered { get; private set; } = new int[FirstCapacity];

    public long[] Amount { get; private set; } = new long[FirstCapacity];

    public bool[] IsOwn { get; private set; } = new bool[FirstCapacity];

    /// <summary>The amount as of the last visit; the opportunity's first amount where it has no visit.</summary>
    public long LastAmount => Count > 0 ? Amount[Count - 1] : ledger.Opportunities.Amount[Opportunity];

    /// <summary>Who is credited with the state that the opportunity is in.</summary>
    public int LastOwner => Count > 0 ? Owner[Count - 1] : ledger.Opportunities.FirstOwner[Opportunity];

    /// <summary>The state that the opportunity is in; without a visit it is open.</summary>
    public StageOutcome LastOutcome => Count > 0 ? OutcomeOf(Count - 1) : StageOutcome.Open;

    public void Load(int opportunity, int horizon)
    {
        Opportunity = opportunity;
        Count = 0;
        var walk = new VisitWalk(ledger, opportunity, horizon);
        while (walk.MoveNext())
        {
            if (Count == Stage.Length) Grow();
            Stage[Count] = walk.Stage;
            Owner[Count] = walk.Owner;
            Entered[Count] = walk.Entered;
            Amount[Count++] = ledger.Visits.Amount[walk.Row];
        }
    }

    public StageOutcome OutcomeOf(int row) => ledger.Stages.Outcome[Stage[row]];

    /// <summary>Marks the rows of a group.</summary>
    /// <returns>Whether the group has anything to do with the opportunity; without a visit the first owner decides.</returns>
    public bool Mark(OwnerGroup group)
    {
        if (Count == 0) return group.Contains(LastOwner, ledger.Opportunities.Created[Opportunity]);
        var any = false;
        for (var row = 0; row < Count; row++) any |= IsOwn[row] = group.Contains(Owner[row], Entered[row]);
        return any;
    }

    /// <summary>Marks the rows of one person.</summary>
    public void Mark(int person)
    {
        for (var row = 0; row < Count; row++) IsOwn[row] = Owner[row] == person;
    }

    /// <summary>The last row of the group's stay that a row belongs to: hand-overs inside the group go on with it.</summary>
    public int EndOfStay(int row)
    {
        while (row + 1 < Count && Stage[row + 1] == Stage[row] && IsOwn[row + 1]) row++;
        return row;
    }

    /// <summary>The row with which the opportunity came into the stage it is in at a row, whoever owned it then.</summary>
    public int StageEntry(int row)
    {
        while (row > 0 && Stage[row - 1] == Stage[row]) row--;
        return row;
    }

    private void Grow()
    {
        var capacity = 2 * Stage.Length;
        (Stage, Owner, Entered) = (Copy(Stage, capacity), Copy(Owner, capacity), Copy(Entered, capacity));
        (Amount, IsOwn) = (Copy(Amount, capacity), Copy(IsOwn, capacity));
    }

    private static T[] Copy<T>(T[] values, int capacity)
    {
        Array.Resize(ref values, capacity);
        return values;
    }
}
