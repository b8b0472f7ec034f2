using SalesInsights.Accuracy.Simulation;
using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Shortfalls;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// The library's own: what is new in the part of <see cref="ShortfallReport"/> that belongs to the cause; nothing where the target was reached.
/// </summary>
internal sealed class ShortfallPricer : IPricer
{
    public string Name => "shortfall";

    public Price? Of(SimulatedTeam team, PlantedCause cause)
    {
        var period = TargetPeriod.Containing(team.AsOf, PeriodKind.Quarter);
        var report = ShortfallReport.Of(team.Ledger.AsOf(team.AsOf), new ShortfallOptions { Period = period });
        var parts = report.Find(Subject.Salesperson(cause.PersonId))!.Parts;
        var part = parts.FirstOrDefault(p => p.Step == StepOf(cause) && (p.Step != ShortfallStep.Stage || IsStageOf(team, p, cause)));
        return part is null ? null : new Price((double)part.Recent!.Value, (double)part.RecentLow!.Value, (double)part.RecentHigh!.Value);
    }

    // Slowness moves money to later quarters: it is priced as timing.
    private static ShortfallStep StepOf(PlantedCause cause) => cause.Cause switch
    {
        Cause.NewCustomers => ShortfallStep.NewCustomers,
        Cause.FollowUp => ShortfallStep.FollowUp,
        Cause.Lost => ShortfallStep.Stage,
        _ => ShortfallStep.Timing,
    };

    private static bool IsStageOf(SimulatedTeam team, ShortfallPart part, PlantedCause cause) =>
        part.Stage.Value == LedgerWriter.StageId(team.Truth.Settings, cause.Stage);
}
