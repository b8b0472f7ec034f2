using System.Globalization;
using SalesInsights.Metrics.Completion;
using SalesInsights.Outlooks;

namespace SalesInsights.Reports.Html.Views;

/// <summary>A bar of completion: what is reached, what would be expected by the day, where it will land; positions in percent of its width.</summary>
internal sealed class BarView
{
    /// <summary>More than this share of the target is drawn at the end of the bar.</summary>
    private const double MostShown = 1.5;

    private BarView(double reached, double? expected, double? landing, double scale, string alt)
    {
        Reached = Percent(reached / scale);
        Target = Percent(1 / scale);
        Expected = expected is { } share ? Percent(share / scale) : null;
        Landing = landing is { } end ? Percent(end / scale) : null;
        Alt = alt;
    }

    public string Reached { get; }

    public string Target { get; }

    public string? Expected { get; }

    public string? Landing { get; }

    /// <summary>The same in words.</summary>
    public string Alt { get; }

    /// <summary>How much of the target the longest of several bars shows: 1 or more, so that bars below each other have one scale.</summary>
    public static double ScaleOf(IEnumerable<(CompletionRow Row, OutlookRow? Outlook)> rows) => rows
        .SelectMany(r => new[] { r.Row.Ratio.ValueOr(0), r.Outlook?.LandingRatio.ValueOr(0) ?? 0 })
        .Select(share => Math.Min(share, MostShown)).DefaultIfEmpty(1).Max() is var most && most > 1 ? most : 1;

    /// <summary>The bar; null where there is no target to measure by.</summary>
    public static BarView? Of(CompletionRow? row, OutlookRow? outlook, double scale, ReportReading reading)
    {
        if (row is null || !row.Ratio.TryGet(out var reached)) return null;
        var expected = row.ExpectedShare.TryGet(out var share) ? share : (double?)null;
        var landing = outlook is not null && outlook.LandingRatio.TryGet(out var ratio) ? ratio : (double?)null;
        var alt = reading.Texts.Fill("bar.reached", reading.Language.Percent(reached));
        if (expected is { } due) alt += reading.Texts.Fill("bar.expected", reading.Language.Percent(due));
        if (landing is { } end) alt += reading.Texts.Fill("bar.landing", reading.Language.Percent(end));
        return new(Within(reached), expected, landing is { } at ? Within(at) : null, scale, alt);
    }

    public static string Percent(double share) => Math.Round(share * 100, 2).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static double Within(double share) => Math.Min(Math.Max(share, 0), MostShown);
}
