using SalesInsights.Journeys;

namespace SalesInsights.Reports.Html.Views;

/// <summary>One step of one subject: a sign, the counts, and in words what can be said.</summary>
internal sealed class CellView(ReportReading reading, Journey journey, JourneyStep step)
{
    public string Name => reading.Steps.Name(step);

    /// <summary>What colours it: the verdict, or nothing where somebody is not judged.</summary>
    public string Tone => Verdict switch
    {
        JourneyVerdict.Confirmed => "weak",
        JourneyVerdict.Suspected => "doubt",
        JourneyVerdict.Fine => "fine",
        _ => "quiet",
    };

    /// <summary>The sign that says the same without colour.</summary>
    public string Sign => Verdict switch
    {
        JourneyVerdict.Confirmed => "✗",
        JourneyVerdict.Suspected => "?",
        JourneyVerdict.Fine => "✓",
        _ => "·",
    };

    public string Happened => reading.Language.Number(step.Observed);

    public string Expected => step.Expected.TryGet(out var expected) ? reading.Tenth(expected) : "–";

    public string Counts => step.Expected.HasValue ? $"{Happened}/{reading.Language.Number(decimal.Round((decimal)step.Expected.Value, 0, MidpointRounding.AwayFromZero))}" : Happened;

    public string Words => reading.Texts.Fill("step.words", reading.Steps.Verdict(journey, step), Happened, Expected);

    /// <summary>The verdict alone; <see cref="Words"/> also says what would have been seen.</summary>
    public string Said => journey.Exemption != JourneyExemption.None ? "" : reading.Language.Phrase("stepVerdict." + step.Verdict)
        + (step.Standing == JourneyStanding.None ? "" : " · " + reading.Language.Phrase("standing." + step.Standing));

    private JourneyVerdict Verdict => journey.Exemption == JourneyExemption.None ? step.Verdict : JourneyVerdict.NoBenchmark;
}
