using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>Problems before praise; the three patterns from upstream to downstream, then outcomes; within these by severity, rule, stage and key.</summary>
internal sealed class FindingOrder : IComparer<Finding>
{
    public static readonly FindingOrder Instance = new();

    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null) return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var order = x.Kind.CompareTo(y.Kind);
        if (order == 0) order = PlaceOf(x.Pattern).CompareTo(PlaceOf(y.Pattern));
        if (order == 0) order = y.Severity.CompareTo(x.Severity);
        if (order == 0) order = string.CompareOrdinal(x.RuleId, y.RuleId);
        if (order == 0) order = (x.Stage?.Pipeline ?? default).CompareTo(y.Stage?.Pipeline ?? default);
        if (order == 0) order = (x.Stage?.Stage.Order ?? 0).CompareTo(y.Stage?.Stage.Order ?? 0);
        if (order == 0) order = (x.Stage?.Stage.Id ?? default).CompareTo(y.Stage?.Stage.Id ?? default);
        return order != 0 ? order : string.CompareOrdinal(x.Key, y.Key);
    }

    private static int PlaceOf(Pattern pattern) => pattern == Pattern.None ? int.MaxValue : (int)pattern;
}
