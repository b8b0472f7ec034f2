namespace SalesInsights.Ledgers;

/// <summary>
/// The reporting amount of every visit. It is the opportunity's, except where an amount in another currency was worth something else
/// on the day of the visit: only then there is a column.
/// </summary>
internal sealed class VisitAmounts(long[]? own, long[] ofOpportunity, int[] opportunity)
{
    public long this[int visit] => own is null ? ofOpportunity[opportunity[visit]] : own[visit];
}
