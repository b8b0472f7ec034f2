using SalesInsights.Rules.Engines;

namespace SalesInsights.Sample.Screens;

/// <summary>One person's completion drawn with signs: filled is reached, a line what is expected by today, a diamond the likely landing, a bracket the target.</summary>
internal static class CompletionBar
{
    private const char Reached = '█';
    private const char Empty = '·';
    private const char Expected = '│';
    private const char Landing = '◆';
    private const char Target = ']';

    /// <summary>More than this share of the target is drawn at the end of the bar.</summary>
    private const double MostShown = 1.5;

    /// <summary>How much of the target the longest bar shows: 1 or more, so that all have one scale.</summary>
    public static double ScaleOf(IEnumerable<CaseReport> people) => people
        .SelectMany(p => new[] { p.Completion!.Ratio.ValueOr(0), p.Outlook?.LandingRatio.ValueOr(0) ?? 0 }).Select(share => Math.Min(share, MostShown)).Append(1).Max();

    public static string Of(CaseReport person, double scale, int columns)
    {
        if (person.Completion is not { } row || !row.Ratio.TryGet(out var reached)) return "";
        int At(double share) => Math.Clamp((int)Math.Round(share / scale * columns, MidpointRounding.AwayFromZero), 0, columns);
        var bar = new char[columns];
        var (filled, end) = (At(reached), At(1));
        for (var i = 0; i < columns; i++) bar[i] = i < filled ? Reached : i < end ? Empty : ' ';
        void Mark(double share, char sign) => bar[Math.Max(0, At(share) - 1)] = sign;
        if (filled < end) Mark(1, Target);
        if (row.ExpectedShare.TryGet(out var due)) Mark(due, Expected);
        if (person.Outlook is { } outlook && outlook.LandingRatio.TryGet(out var landing)) Mark(landing, Landing);
        return new string(bar).TrimEnd();
    }
}
