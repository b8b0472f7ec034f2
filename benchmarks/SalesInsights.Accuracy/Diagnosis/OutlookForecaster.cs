using SalesInsights.Accuracy.Simulation;
using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>The library's own: what <see cref="OutlookReport"/> says of orders.</summary>
internal sealed class OutlookForecaster : IGroupForecaster
{
    public string Name => "outlook";

    public Forecast? Of(SimulatedTeam team, int person) => Of(team, Subject.Salesperson(SimulatedTeam.IdOf(person)));

    public Forecast? OfGroup(SimulatedTeam team, int department) =>
        Of(team, department < 0 ? Subject.Company : Subject.Department(SimulatedTeam.DepartmentId(department)));

    private static Forecast? Of(SimulatedTeam team, Subject subject)
    {
        // The snapshot of a day keeps its report, so that all subjects of a team share one.
        var options = new OutlookOptions { Period = TargetPeriod.Containing(team.AsOf, PeriodKind.Quarter) };
        var row = OutlookReport.Of(team.Ledger.AsOf(team.AsOf), options).Find(subject);
        if (row is null || !row.Landing.TryGet(out var landing)) return null;
        return new Forecast((double)landing, (double)row.Low.Value, (double)row.High.Value, row.Chance.HasValue ? row.Chance.Value : null);
    }
}
