using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>What causes really cost in the quarter, and how near the pricers come.</summary>
internal sealed class MoneyReport(TeamSettings settings, int teams, ulong seeds, Markdown text)
{
    private const int Threads = 2;

    public void Write(IReadOnlyList<IPricer> pricers)
    {
        text.Heading(2, FormattableString.Invariant($"Money: {settings.People} people, {teams} teams a cause, {MoneyTruth.Replays} replays a team"))
            .Line("Orders of the person in the quarter that ends with the data. The truth is the expectation with the cause left out less the one with it.")
            .Line();
        var (truth, prices) = (new List<string[]>(), new List<string[]>());
        foreach (var kind in Scenarios.Kinds)
        {
            foreach (var effect in (Effect[])[Effect.Moderate, Effect.Strong])
            {
                var scenario = Scenario.Planted(kind, effect);
                var cases = Cases(scenario, pricers);
                truth.Add(Truth(scenario, cases));
                for (var p = 0; p < pricers.Count; p++) prices.Add(Prices(scenario, pricers[p].Name, [.. cases.Select(c => (c.Loss.Mean, c.Prices[p]))]));
                Console.Error.WriteLine($"money {scenario}");
            }
        }

        text.Table(
            ["cause", "expected without it", "expected loss", "share", "standard error", "one replay's deviation", "missing later too", "one replay's loss"],
            truth).Line();
        text.Table(["priced", "said", "bias", "its standard error", "80 % covers", "median error", "P90 error"], prices);
    }

    private Case[] Cases(Scenario scenario, IReadOnlyList<IPricer> pricers)
    {
        var cases = new Case[teams];
        var truth = new MoneyTruth(settings, scenario);
        Parallel.For(0, teams, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            var seed = seeds + (ulong)i;
            var team = TeamSimulator.Simulate(settings, seed, scenario);
            var one = truth.CounterfactualValue(seed) - truth.ActualValue(seed);
            cases[i] = new Case(truth.ExpectedLoss(seed), (double)one, [.. pricers.Select(p => p.Of(team, team.Planted[0]))]);
        });
        return cases;
    }

    private static string[] Truth(Scenario scenario, Case[] cases)
    {
        var (loss, without) = (cases.Average(c => c.Loss.Mean), cases.Average(c => c.Loss.Without));
        return
        [
            scenario.ToString(), Number(without, 0), Number(loss, 0), Number(loss / without, 3),
            Number(Math.Sqrt(cases.Average(c => c.Loss.StandardError * c.Loss.StandardError)), 0), Number(cases.Average(c => c.Loss.Deviation), 0),
            Number(cases.Average(c => c.Loss.Later), 0), Number(cases.Average(c => c.One), 0),
        ];
    }

    /// <summary>Errors are shares of the mean true loss, since single losses may be about nothing.</summary>
    private static string[] Prices(Scenario scenario, string name, List<(double True, Price? Said)> all)
    {
        var said = all.Where(c => c.Said is not null).Select(c => (c.True, Said: c.Said!.Value)).ToList();
        if (said.Count == 0) return [$"{name}: {scenario}", "0", "–", "–", "–", "–", "–"];
        var mean = said.Average(c => c.True);
        var off = said.Average(c => c.Said.Loss) - mean;
        var strays = said.Average(c => Math.Pow(c.Said.Loss - c.True - off, 2));
        var errors = said.Select(c => Math.Abs(c.Said.Loss - c.True) / Math.Abs(mean)).Order().ToList();
        var hasInterval = said.Any(c => c.Said.High > c.Said.Low);
        return
        [
            $"{name}: {scenario}", $"{said.Count}/{all.Count}", Number(off / Math.Abs(mean), 2),
            Number(Math.Sqrt(strays / said.Count) / Math.Abs(mean), 2),
            hasInterval ? Share(said.Count(c => c.True >= c.Said.Low && c.True <= c.Said.High), said.Count) : "–",
            Number(errors[errors.Count / 2], 2), Number(errors[(int)(0.9 * (errors.Count - 1))], 2),
        ];
    }

    private sealed record Case(ExpectedLoss Loss, double One, Price?[] Prices);
}
