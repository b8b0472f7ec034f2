namespace SalesInsights.Rules.Catalog;

/// <summary>The ranges of rule options, checked when a rule is made.</summary>
internal static class OptionRange
{
    public static void AtLeast(int least, int value, string rule, string option)
    {
        if (value < least) throw new ArgumentOutOfRangeException(option, value, $"{rule}.{option} is {least} or more.");
    }

    public static void Share(double value, string rule, string option)
    {
        if (!(value > 0 && value <= 1)) throw new ArgumentOutOfRangeException(option, value, $"{rule}.{option} is a fraction above 0 and at most 1.");
    }
}
