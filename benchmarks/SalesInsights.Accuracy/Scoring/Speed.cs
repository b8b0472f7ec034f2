using System.Diagnostics;
using SalesInsights.Accuracy.Simulation;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>How long a team takes, after a warm-up.</summary>
internal static class Speed
{
    private const int Teams = 40;

    public static void Write(Markdown text)
    {
        var rows = new List<string[]>();
        foreach (var people in (int[])[8, 20])
        {
            var (story, ledger, customers) = (0.0, 0.0, 0);
            for (var n = -Teams; n < Teams; n++)
            {
                var time = Stopwatch.StartNew();
                var team = TeamSimulator.Simulate(TeamSettings.Default with { People = people }, Seeds.Quick + (ulong)(n + Teams), Scenario.Healthy);
                var simulated = time.Elapsed.TotalMilliseconds;
                _ = team.Ledger;
                if (n < 0) continue;
                (story, ledger, customers) = (story + simulated, ledger + time.Elapsed.TotalMilliseconds - simulated, customers + team.Story.Customers.Count);
            }

            rows.Add([$"{people}", $"{customers / Teams}", Number(story / Teams, 1), Number(ledger / Teams, 1)]);
        }

        text.Table(["people, 18 months", "customers", "ms to simulate", "ms for the ledger"], rows);
    }
}
