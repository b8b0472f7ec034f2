using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Board;

/// <summary>
/// Cards by what waits the longest for the most money: age × amount, largest first. Where the age or the amount is unknown they come
/// after the others, by amount, then by age; at last by id.
/// </summary>
internal sealed class BoardOrder(Snapshot snapshot) : IComparer<OpenOpportunity>
{
    private readonly int _asOfDay = snapshot.AsOfDay;
    private readonly RecordIds _ids = snapshot.Ledger.Opportunities.Ids;

    public int Compare(OpenOpportunity left, OpenOpportunity right)
    {
        var (leftWeight, rightWeight) = (Weight(left), Weight(right));
        if (leftWeight.HasValue != rightWeight.HasValue) return leftWeight.HasValue ? -1 : 1;
        var order = leftWeight.HasValue ? rightWeight!.Value.CompareTo(leftWeight.Value) : 0;
        if (order == 0) order = AmountOf(right).CompareTo(AmountOf(left));
        if (order == 0) order = Age(right).CompareTo(Age(left));
        return order != 0 ? order : _ids.Compare(left.Opportunity, right.Opportunity);
    }

    private decimal? Weight(in OpenOpportunity card) =>
        card.EnteredDay == DayNumber.Unknown || !Units.IsAmount(card.Units) ? null : (decimal)Age(card) * FixedPoint.ToDecimal(card.Units);

    private static long AmountOf(in OpenOpportunity card) => Units.IsAmount(card.Units) ? card.Units : long.MinValue;

    private int Age(in OpenOpportunity card) => card.EnteredDay == DayNumber.Unknown ? -1 : _asOfDay - card.EnteredDay;
}
