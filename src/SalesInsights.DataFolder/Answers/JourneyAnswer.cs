using SalesInsights.DataFolder.Answers;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Quantities;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the journeys: every step with what was observed and expected, and its verdict.</summary>
public static class JourneyAnswer
{
    /// <summary>Writes the steps of all subjects.</summary>
    /// <param name="report">The report, or a viewer's part of it.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <returns>Indented JSON; the same report gives the same text.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this JourneyReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, report.Period, null);
            json.Number("level", report.Level);
            json.Number("followUpWithinDays", report.FollowUpHorizon);
            json.List("journeys", report.Journeys, journey =>
            {
                json.Text("kind", AnswerWriter.Camel(journey.Subject.Kind.ToString()));
                json.Id("id", journey.Subject.Id.Value);
                json.Text("name", snapshot.NameOf(journey.Subject));
                json.Text("exemption", journey.Exemption == JourneyExemption.None ? null : AnswerWriter.Camel(journey.Exemption.ToString()));
                json.Number("silentDays", journey.SilentDays);
                json.Steps(journey);
            });
            json.VerdictCounts(report.VerdictCounts);
        });
    }

    /// <summary>The steps of one subject as a list; null where there is no journey.</summary>
    internal static void Steps(this AnswerWriter json, Journey? journey)
    {
        if (journey is null) json.Null("steps", Gap.NotApplicable);
        else json.List("steps", journey.Steps, step => Write(json, step));
    }

    internal static void VerdictCounts(this AnswerWriter json, JourneyVerdictCounts counts) => json.Object("verdictCounts", () =>
    {
        foreach (var verdict in new[]
        {
            JourneyVerdict.Confirmed, JourneyVerdict.Suspected, JourneyVerdict.NoSign, JourneyVerdict.Fine, JourneyVerdict.TooFewData, JourneyVerdict.NoBenchmark,
        })
        {
            json.Number(AnswerWriter.Camel(verdict.ToString()), counts[verdict]);
        }
    });

    /// <summary>A step's name in answers, for example <c>followUp</c> or <c>lost:quotation</c>.</summary>
    internal static string NameOf(JourneyStep step) =>
        AnswerWriter.Camel(step.Kind.ToString()) + (step.Stage is { } stage ? ":" + stage.Id.Value : "");

    private static void Write(AnswerWriter json, JourneyStep step)
    {
        json.Text("step", NameOf(step));
        json.Id("pipeline", step.Pipeline.Value);
        json.Number("observed", step.Observed);
        json.Measured("expected", step.Expected);
        json.Number("exposure", step.Exposure);
        json.Measured("ratio", step.Ratio);
        json.Measured("low", step.Confidence.Select(c => c.Low));
        json.Measured("high", step.Confidence.Select(c => c.High));
        json.Text("verdict", AnswerWriter.Camel(step.Verdict.ToString()));
        json.Text("cohort", FormattableString.Invariant($"{step.FirstDay:uuuu-MM-dd}..{step.LastDay:uuuu-MM-dd}"));
        if (step.WithinDays > 0) json.Number("withinDays", step.WithinDays);
        json.Measured("score", step.Score);
        json.Measured("threshold", step.Threshold);
        json.Measured("expectedByOthers", step.ExpectedByOthers);
        json.Measured("expectedByOwnPast", step.ExpectedByOwnPast);
        json.Measured("smallestVisible", step.SmallestVisible);
        json.Text("standing", step.Standing == JourneyStanding.None ? null : AnswerWriter.Camel(step.Standing.ToString()));
        json.Text("sharedWith", step.SharedWith is { } department ? department.Id.Value : null);
        json.Flag("restsOnInherited", step.RestsOnInherited);
    }
}
