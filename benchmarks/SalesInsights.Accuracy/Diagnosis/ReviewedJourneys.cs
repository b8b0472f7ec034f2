using NodaTime;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>The library's rules with its review log, which shares each person's error out over the reviews of a quarter.</summary>
/// <remarks>Counts every verdict that is raised about a person; what a company's policy lists is no verdict.</remarks>
internal sealed class ReviewedJourneys : IReviewer
{
    private static readonly DiagnosticEngine Engine = new(BuiltInRules.Default);

    public string Name => "journeys with the review log";

    public IReadOnlyList<IReadOnlyList<Accusation>> Review(SimulatedTeam team, IReadOnlyList<LocalDate> days)
    {
        var (log, raised) = (ReviewLog.Empty, new List<IReadOnlyList<Accusation>>());
        foreach (var day in days)
        {
            var before = log.State;
            var report = Engine.Run(team.Ledger.AsOf(day), new DiagnosisRequest(TargetPeriod.Containing(day, PeriodKind.Quarter)));
            log = log.Hold(report).Log;
            raised.Add([.. log.State.Standing.Where(f => IsNewVerdict(f, before.Find(f.Id))).Select(AccusationOf)]);
        }

        return raised;
    }

    private static bool IsNewVerdict(RaisedFinding now, RaisedFinding? before) =>
        now.Subject.Kind == SubjectKind.Salesperson && now.Kind == FindingKind.Problem
        && now.Verdict != FindingVerdict.ByPolicy && (before is null || before.Verdict == FindingVerdict.ByPolicy);

    private static Accusation AccusationOf(RaisedFinding finding) => new(finding.Subject.Id.Value, (Cause)(int)finding.Step!.Value, -1, 0);
}
