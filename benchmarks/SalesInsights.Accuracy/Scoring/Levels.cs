namespace SalesInsights.Accuracy.Scoring;

/// <summary>Levels at which two diagnosers raise equally many measured false alarms.</summary>
internal static class Levels
{
    /// <summary>The largest level at which at most this share of healthy teams is alarmed.</summary>
    public static double Matching(IReadOnlyCollection<Outcome> healthy, double falseAlarms)
    {
        var first = healthy.Select(o => o.FirstLevel).Order().ToArray();
        var allowed = (int)Math.Round(falseAlarms * first.Length);
        if (allowed >= first.Length) return first[^1];
        // Just below the level at which one team more would be alarmed.
        return Math.BitDecrement(first[allowed]);
    }
}
