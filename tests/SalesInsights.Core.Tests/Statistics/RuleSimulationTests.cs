using SalesInsights.Statistics;
using SalesInsights.Tests.Support;
using Draw = MathNet.Numerics.Distributions;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>
/// Golden numbers: golden/sim_rule_comparison.json and sim_rule_roc.json (numpy): one bad person a team, tested against the others together. Both
/// sides are simulations, so that they agree within four standard errors of both.
/// </summary>
public sealed class RuleSimulationTests
{
    private const int Teams = 1200;

    public static TheoryData<string, string, int, int, int, double, double, double> Scenarios => new()
    {
        { "sim_rule_comparison.json", "followup_8reps_n8-40_p.60_M40_bad.25", 8, 8, 40, 0.6, 40, 0.25 },
        { "sim_rule_comparison.json", "win_8reps_n5-20_p.25_M40_bad.08", 8, 5, 20, 0.25, 40, 0.08 },
        { "sim_rule_comparison.json", "win_20reps_n10-40_p.25_M40_bad.08", 20, 10, 40, 0.25, 40, 0.08 },
        { "sim_rule_comparison.json", "followup_5reps_n5-15_p.60_M40_bad.2", 5, 5, 15, 0.6, 40, 0.2 },
        { "sim_rule_comparison.json", "followup_8reps_n8-40_homog_M1000", 8, 8, 40, 0.6, 1000, 0.25 },
        { "sim_rule_roc.json", "followup_8reps_n8-40_p.60_M40_bad.25", 8, 8, 40, 0.6, 40, 0.25 },
        { "sim_rule_roc.json", "win_8reps_n5-20_p.25_M40_bad.08", 8, 5, 20, 0.25, 40, 0.08 },
        { "sim_rule_roc.json", "win_20reps_n10-40_p.25_M40_bad.08", 20, 10, 40, 0.25, 40, 0.08 },
        { "sim_rule_roc.json", "followup_8reps_n40-120_p.6_M15_bad.25", 8, 40, 120, 0.6, 15, 0.25 },
    };

    [GoldenTheory]
    [MemberData(nameof(Scenarios))]
    public void Rules_OnSimulatedTeams_ErrAndFindAsOften(string file, string name, int people, int least, int most, double mean, double weight, double bad)
    {
        var (found, accused) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        var random = new Random(1);
        for (var team = 0; team < Teams; team++)
        {
            long[] n = [.. Enumerable.Range(0, people).Select(_ => (long)random.Next(least, most + 1))];
            long[] y = [.. n.Select((trials, i) => (long)Draw.Binomial.Sample(random, i == 0 ? bad : Draw.Beta.Sample(random, mean * weight, (1 - mean) * weight), (int)trials))];
            foreach (var (rule, calls) in Calls(y, n))
            {
                found[rule] = found.GetValueOrDefault(rule) + (calls[0] ? 1 : 0);
                accused[rule] = accused.GetValueOrDefault(rule) + calls.Skip(1).Count(c => c);
            }
        }

        var rows = Golden.Load(file).GetProperty("results").GetProperty(name);
        foreach (var rule in found.Keys)
        {
            // The second file names rules without their level.
            var isRoc = file.Contains("roc", StringComparison.Ordinal);
            var key = isRoc ? rule.Replace("<.05", "", StringComparison.Ordinal) : rule;
            if (!rows.TryGetProperty(key, out var row)) continue;
            Near(row.Number(isRoc ? "power_nominal.05" : "power"), found[rule], Teams, isRoc ? 700 : 1200, $"{rule}: power");
            var healthy = people - 1;
            Near(row.Number(isRoc ? "FA_nominal.05" : "false_alarm_per_healthy_rep"), accused[rule], Teams * healthy, (isRoc ? 700 : 1200) * healthy, $"{rule}: false alarms");
        }
    }

    private static IEnumerable<(string Rule, bool[] Calls)> Calls(long[] y, long[] n)
    {
        var (hits, trials) = (y.Sum(), n.Sum());
        var tests = y.Select((own, i) => FisherTest.Of(own, n[i] - own, hits - own, trials - n[i] - hits + own)).ToArray();
        double?[] exact = [.. tests.Select(t => (double?)t.Less)];
        double?[] middle = [.. tests.Select(t => (double?)t.LessMidP)];
        yield return ("fisher<.05", [.. exact.Select(p => p < 0.05)]);
        yield return ("midp<.05", [.. middle.Select(p => p < 0.05)]);
        yield return ("fisher BH<.10", [.. FalseDiscovery.Adjust(exact).Select(p => p < 0.1)]);
        yield return ("midp BH<.10", [.. FalseDiscovery.Adjust(middle).Select(p => p < 0.1)]);
        yield return ("EB predictive BB tail<.05", [.. Enumerable.Range(0, y.Length).Select(i => BetaBinomial.AtMost(y[i], n[i], Others(y, n, i)) < 0.05)]);
        yield return ("BBpred_mid(M in 5..200)<.05", [.. Enumerable.Range(0, y.Length).Select(i => BetaBinomial.LowerMidP(y[i], n[i], Others(y, n, i)) < 0.05)]);
    }

    // The others' moments with their weight held between 5 and 200, and a usual one where they have fewer than thirty cases.
    private static BetaPrior Others(long[] y, long[] n, int person)
    {
        long[] hits = [.. y.Where((_, i) => i != person)], trials = [.. n.Where((_, i) => i != person)];
        return BetaBinomialFit.Moments(hits, trials).TryGet(out var prior) ? prior : BetaPrior.Of(hits.Sum() / (double)trials.Sum(), 20);
    }

    private static void Near(double golden, int count, int of, int goldenOf, string what)
    {
        var share = (double)count / of;
        var pooled = Math.Clamp((share + golden) / 2, 0.5 / goldenOf, 1 - (0.5 / goldenOf));
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1d / of) + (1d / goldenOf)));
        Assert.True(Math.Abs(share - golden) < 4 * error, $"{what}: {share} instead of {golden}, standard error {error:0.0000}");
    }
}
