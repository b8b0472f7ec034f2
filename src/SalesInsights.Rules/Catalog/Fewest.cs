namespace SalesInsights.Rules.Catalog;

/// <summary>What brings a count below its thresholds.</summary>
internal static class Fewest
{
    /// <summary>The fewest cases to settle, of a number that stays, so that the count or its share falls below its threshold.</summary>
    public static int ToClear(int count, int of, int leastCount, double leastShare)
    {
        var byNumber = count - leastCount + 1;
        var byShare = 1;
        while (byShare < byNumber && count - byShare >= leastShare * of) byShare++;
        return Math.Min(byNumber, byShare);
    }
}
