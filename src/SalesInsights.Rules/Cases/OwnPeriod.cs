namespace SalesInsights.Rules.Cases;

/// <summary>A past period of the subject's own, read as of the day that lies as far in it as the day asked lies in the period asked.</summary>
/// <remarks>
/// As far: after as many working days of the company, so that half a quarter is compared with half a quarter. The past is read on the working day of the same
/// number, at the latest on the past period's last day, and on that day also where the period asked is over. It is read from
/// the records of today: what was entered late counts.
/// </remarks>
public enum OwnPeriod
{
    /// <summary>The period of the same kind that ends on the day before the one asked begins: 2026-Q2 for 2026-Q3.</summary>
    Previous = 0,

    /// <summary>The period of the same kind and number in the year before: 2025-Q3 for 2026-Q3.</summary>
    YearAgo = 1,
}
