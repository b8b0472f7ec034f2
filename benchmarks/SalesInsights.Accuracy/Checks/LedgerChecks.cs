using SalesInsights.Accuracy.Scoring;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Accuracy.Checks;

/// <summary>The ledger holds what happened by the day and nothing else.</summary>
internal static class LedgerChecks
{
    public static IEnumerable<Check> All()
    {
        var team = TeamSimulator.Simulate(TeamSettings.Default, Seeds.Quick, Scenario.Healthy);
        var clean = TeamSimulator.Simulate(
            TeamSettings.Default with { MissingEntries = 0, Undated = 0, MoveBackChance = 0 }, Seeds.Quick, Scenario.Healthy);
        yield return Count(team, "customers", FactKind.Customers, team.Story.Customers.Count);
        yield return Count(team, "opportunities", FactKind.Opportunities, team.Story.Customers.Count(c => c.Deal is { } d && d.Opened < team.Time.End));
        yield return Count(team, "orders", FactKind.Orders, team.Story.Orders.Count(o => o.At < team.Time.End));
        yield return new Check("issues of a clean log", "0", $"{clean.Ledger.Issues.Count}", clean.Ledger.Issues.Count == 0);
        foreach (var distractor in Enum.GetValues<Distractor>())
        {
            var odd = TeamSimulator.Simulate(TeamSettings.Default, Seeds.Quick, Scenario.Distracted(distractor));
            var refused = odd.Ledger.Issues.Where(i => i.Action == DataIssueAction.Refused).ToArray();
            yield return new Check($"refused rows, {distractor}", "0", $"{refused.Length}", refused.Length == 0);
        }

        foreach (var check in LibraryChecks.All(team, clean)) yield return check;
    }

    private static Check Count(SimulatedTeam team, string name, FactKind kind, int expected)
    {
        var accepted = team.Ledger.Counts.Single(c => c.Fact == kind).Accepted;
        return new Check($"{name} in the ledger", $"{expected}", $"{accepted}", accepted == expected);
    }
}
