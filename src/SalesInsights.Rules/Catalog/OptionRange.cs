namespace SalesInsights.Rules.Catalog;

/// <summary>The ranges of rule options, checked when a rule is made, and what brings a count below its thresholds.</summary>
internal static class OptionRange
{
    public static void AtLeast(int least, int value, string rule, string option)
    {
        if (value < least) throw new ArgumentOutOfRangeException(option, value, $"{rule}.{option} is {least} or more.");
    }

    public static void Times(double value, string rule, string option)
    {
        if (!(value > 1 && value <= 1000)) throw new ArgumentOutOfRangeException(option, value, $"{rule}.{option} is a number above 1 and at most 1000.");
    }

    /// <summary>The fewest cases to settle, of a number that stays, so that the count or its share falls below its threshold.</summary>
    public static int ToClear(int count, int of, int leastCount, double leastShare)
    {
        var byNumber = count - leastCount + 1;
        var byShare = 1;
        while (byShare < byNumber && count - byShare >= leastShare * of) byShare++;
        return Math.Min(byNumber, byShare);
    }

    public static void Share(double value, string rule, string option)
    {
        if (!(value > 0 && value <= 1)) throw new ArgumentOutOfRangeException(option, value, $"{rule}.{option} is a fraction above 0 and at most 1.");
    }
}
