using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Metrics;

/// <summary>The interval shown beside every rate.</summary>
internal static class Wilson
{
    public static Interval? Of(long part, long whole) => whole == 0 ? null : BinomialInterval.Wilson(part, whole);
}
