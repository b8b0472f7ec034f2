using System.Diagnostics;
using SalesInsights.Accuracy.Simulation;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>How long a team takes: the median after a warm-up, so that neither the compiler nor a neighbour's load counts.</summary>
internal static class Speed
{
    private const int WarmUp = 200;
    private const int Teams = 60;

    public static void Write(Markdown text)
    {
        var rows = new List<string[]>();
        foreach (var people in (int[])[8, 20])
        {
            var (stories, ledgers, customers) = (new List<double>(), new List<double>(), 0);
            for (var n = 0; n < WarmUp + Teams; n++)
            {
                var time = Stopwatch.StartNew();
                var team = TeamSimulator.Simulate(TeamSettings.Default with { People = people }, Seeds.Quick + (ulong)n, Scenario.Healthy);
                var simulated = time.Elapsed.TotalMilliseconds;
                _ = team.Ledger;
                if (n < WarmUp) continue;
                stories.Add(simulated);
                ledgers.Add(time.Elapsed.TotalMilliseconds - simulated);
                customers += team.Story.Customers.Count;
            }

            rows.Add([$"{people}", $"{customers / Teams}", Number(Median(stories), 1), Number(Median(ledgers), 1)]);
        }

        text.Table(["people, 18 months", "customers", "ms to simulate", "ms for the ledger"], rows);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }
}
