using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Calendars;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.NewCustomers;
using SalesInsights.Organizations;

namespace SalesInsights.Accuracy.Checks;

/// <summary>The library's reports over the ledger give what this program counts in the story.</summary>
internal static class LibraryChecks
{
    public static IEnumerable<Check> All(SimulatedTeam team, SimulatedTeam clean)
    {
        var quarter = TargetPeriod.Containing(team.AsOf, PeriodKind.Quarter);
        var start = team.Time.IndexOf(quarter.First);
        var report = NewCustomersReport.Of(team.Ledger.AsOf(team.AsOf), new NewCustomersOptions { Period = quarter });
        var found = team.Story.Customers.Count(c => c.Created >= start);
        yield return new Check(
            "new customers of the quarter", $"{found}", $"{report.Total.Customers.Created}", report.Total.Customers.Created == found);

        var completion = CompletionReport.Of(team.Ledger.AsOf(team.AsOf), new CompletionOptions { Period = quarter });
        for (var i = 0; i < 2; i++)
        {
            var row = completion.Find(Subject.Salesperson(SimulatedTeam.IdOf(i)))!;
            var orders = team.Story.Orders.Where(o => o.Owner == i && o.At >= start && o.At < team.Time.End);
            var sum = orders.Sum(o => decimal.Round((decimal)o.Amount, 2));
            yield return new Check($"orders of {SimulatedTeam.IdOf(i)} in the quarter", $"{sum}", $"{row.Actual}", row.Actual == sum);
            var target = TargetDraw.Amount(team, i, 0);
            yield return new Check($"target of {SimulatedTeam.IdOf(i)}", $"{target}", $"{row.Target.Value}", row.Target.Value == target);
        }

        var (ours, theirs) = (Stays(clean, start), Stays(clean, quarter));
        yield return new Check("different rows of finished stays by person, stage and end", "0", $"{ours.Except(theirs).Count()}", ours.SetEquals(theirs));
    }

    /// <summary>Person, stage, whether lost, and how many, where the log is clean.</summary>
    private static HashSet<(string, string, bool, int)> Stays(SimulatedTeam team, int start) =>
    [
        .. from stay in new Observed(team).Stays
           where stay.Exit != StageExit.None && stay.To >= start
           group stay by (stay.Owner, stay.Stage, stay.Exit == StageExit.Lost) into rows
           select (SimulatedTeam.IdOf(rows.Key.Owner), LedgerWriter.StageId(team.Truth.Settings, rows.Key.Stage), rows.Key.Item3, rows.Count()),
    ];

    private static HashSet<(string, string, bool, int)> Stays(SimulatedTeam team, TargetPeriod quarter) =>
    [
        .. from stay in FinishedStays.Of(team.Ledger.AsOf(team.AsOf), quarter)
           group stay by (stay.OwnerId, stay.Stage.Id, stay.End == StayEnd.Lost) into rows
           select (rows.Key.OwnerId.Value, rows.Key.Id.Value, rows.Key.Item3, rows.Count()),
    ];
}
