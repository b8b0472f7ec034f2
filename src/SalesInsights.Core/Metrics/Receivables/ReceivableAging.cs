using SalesInsights.Currencies;

namespace SalesInsights.Metrics.Receivables;

/// <summary>Open amounts by how late they are, in the reporting currency at the rate of each order's day. 账龄</summary>
public sealed class ReceivableAging
{
    internal ReceivableAging(long[] units)
    {
        NotYetDue = FixedPoint.ToDecimal(units[0]);
        Days1To30 = FixedPoint.ToDecimal(units[1]);
        Days31To60 = FixedPoint.ToDecimal(units[2]);
        Days61To90 = FixedPoint.ToDecimal(units[3]);
        Over90 = FixedPoint.ToDecimal(units[4]);
    }

    /// <summary>Due on the snapshot's day or later: the due day is the last day in time.</summary>
    public decimal NotYetDue { get; }

    /// <summary>Overdue by 1 to 30 calendar days.</summary>
    public decimal Days1To30 { get; }

    /// <summary>Overdue by 31 to 60 days.</summary>
    public decimal Days31To60 { get; }

    /// <summary>Overdue by 61 to 90 days.</summary>
    public decimal Days61To90 { get; }

    /// <summary>Overdue by more than 90 days.</summary>
    public decimal Over90 { get; }

    /// <summary>All that is overdue.</summary>
    public decimal Overdue => Days1To30 + Days31To60 + Days61To90 + Over90;

    /// <summary>All that is open.</summary>
    public decimal Open => NotYetDue + Overdue;
}
