using SalesInsights.Ledgers;
using SalesInsights.Quantities;
using Amounts = SalesInsights.Ledgers.Units;

namespace SalesInsights.Metrics;

/// <summary>A running sum with what it rests on. Several parts of one event add up their amounts and count once.</summary>
internal struct MeasureTally
{
    private UnitSum _sum;
    private int _rowsSeen;

    /// <summary>Events with an amount, or, for a count, all dated events.</summary>
    public long Counted { get; private set; }

    /// <summary>Events without an amount in the reporting currency.</summary>
    public long Unpriced { get; private set; }

    public long Undated { get; private set; }

    public readonly long Events => Counted + Unpriced;

    public readonly decimal Amount => _sum.Amount;

    public readonly Sample Coverage => new(Counted, Unpriced + Undated);

    /// <summary>Adds an event, or a further part of the event added last.</summary>
    public void Add(int row, bool isDated, long units)
    {
        var isNew = _rowsSeen != row + 1;
        _rowsSeen = row + 1;
        if (!isDated)
        {
            if (isNew) Undated++;
        }
        else if (Amounts.IsAmount(units))
        {
            _sum.Add(units);
            if (isNew) Counted++;
        }
        else if (isNew)
        {
            Unpriced++;
        }
    }
}
