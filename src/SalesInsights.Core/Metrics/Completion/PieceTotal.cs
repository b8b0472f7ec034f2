using SalesInsights.Ledgers;
using SalesInsights.Quantities;
using Amounts = SalesInsights.Ledgers.Units;

namespace SalesInsights.Metrics.Completion;

/// <summary>A running sum with the events it rests on.</summary>
internal struct PieceTotal
{
    public UnitSum Sum;

    /// <summary>Events with an amount, or, for a count, all of them.</summary>
    public int Counted;

    /// <summary>Events without an amount in the reporting currency.</summary>
    public int Unpriced;

    public void Add(long units)
    {
        if (Amounts.IsAmount(units))
        {
            Sum.Add(units);
            Counted++;
        }
        else
        {
            Unpriced++;
        }
    }

    /// <summary>A further part of the event added last.</summary>
    public void AddMore(long units)
    {
        if (Amounts.IsAmount(units)) Sum.Add(units);
    }

    public void Add(in PieceTotal other)
    {
        Sum.Add(other.Sum);
        Counted += other.Counted;
        Unpriced += other.Unpriced;
    }

    public readonly Sample Coverage(int undated) => new(Counted, (long)Unpriced + undated);
}
