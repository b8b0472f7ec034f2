using System.Globalization;
using System.Text.Json;
using SalesInsights.Quantities;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>
/// Whole golden files: survival_km.json, competing_risks.json, cohort_conversion.json (R 4.2.2, survival 3.5-3, cmprsk 2.2-11).
/// </summary>
public sealed class SurvivalGoldenFileTests
{
    private const double RTolerance = 1e-12;
    private const double None = double.PositiveInfinity;

    private static readonly (string Set, string Group, string File, string Label)[] Samples =
    [
        ("gehan", "mp6", "data_gehan.csv", "6-MP"), ("gehan", "control", "data_gehan.csv", "control"),
        ("aml", "maintained", "data_aml.csv", "Maintained"), ("aml", "nonmaintained", "data_aml.csv", "Nonmaintained"),
    ];

    private static readonly (string Name, ConfidenceScale Scale)[] Scales =
        [("plain", ConfidenceScale.Plain), ("log", ConfidenceScale.Log), ("loglog", ConfidenceScale.LogLog)];

    [GoldenFact]
    public void Curves_EveryStepAndScale_Agree()
    {
        foreach (var (set, group, file, label) in Samples)
        {
            var golden = Golden.Load("survival_km.json").GetProperty(set).GetProperty(group);
            var (durations, ended) = Cases(file, label);
            var (curve, hazard) = (KaplanMeier.Estimate(durations, ended), NelsonAalen.Estimate(durations, ended));
            var step = 0;
            foreach (var row in golden.GetProperty("table").EnumerateArray().Where(r => r.Int("n_event") > 0))
            {
                var time = row.Number("time");
                Assert.Equal((row.Int("n_risk"), row.Int("n_event")), (curve.AtRisk[step], curve.Ended[step++]));
                Assert.Equal(row.Number("surv"), curve.At(time).Value, RTolerance);
                foreach (var (name, scale) in Scales) AssertEnds(row, name, curve.ConfidenceAt(time, 0.95, scale));
            }

            Assert.Equal(golden.Numbers("nelson_aalen"), hazard.Cumulative, (left, right) => Math.Abs(left - right) < RTolerance);
            foreach (var row in golden.GetProperty("rmst").EnumerateArray())
            {
                Assert.Equal(row.Number("rmean"), curve.RestrictedMean(row.Number("tau")).Value, RTolerance * 100);
                Assert.Equal(row.Number("se"), curve.RestrictedMeanError(row.Number("tau")).Value, RTolerance * 100);
            }
        }
    }

    [GoldenFact]
    public void Quantiles_EveryScale_Agree()
    {
        foreach (var (set, group, file, label) in Samples)
        {
            var (durations, ended) = Cases(file, label);
            var curve = KaplanMeier.Estimate(durations, ended);
            foreach (var (name, scale) in Scales)
            {
                var golden = Golden.Load("survival_km.json").GetProperty(set).GetProperty(group).GetProperty("quantiles_" + name);
                var (p, q, low, high) = (golden.Numbers("p"), golden.Numbers("q", None), golden.Numbers("lo", None), golden.Numbers("hi", None));
                for (var i = 0; i < p.Length; i++)
                {
                    Assert.Equal(q[i], curve.QuantileMidpoint(p[i]).ValueOr(None));
                    var interval = curve.QuantileInterval(p[i], 0.95, scale);
                    Assert.Equal((low[i], high[i]), interval.HasValue ? (interval.Value.Low, interval.Value.High) : (None, None));
                }
            }
        }
    }

    [GoldenFact]
    public void LogRank_BothWeights_Agrees()
    {
        foreach (var pair in Samples.GroupBy(s => (s.Set, s.File)))
        {
            var samples = pair.Select(s => Cases(s.File, s.Label)).ToArray();
            double[] durations = [.. samples[0].Durations, .. samples[1].Durations];
            bool[] ended = [.. samples[0].Ended, .. samples[1].Ended];
            int[] groups = [.. samples[0].Durations.Select(_ => 0), .. samples[1].Durations.Select(_ => 1)];
            foreach (var (name, rho) in new[] { ("logrank", 0d), ("peto_wilcoxon_rho1", 1d) })
            {
                var golden = Golden.Load("survival_km.json").GetProperty(pair.Key.Set).GetProperty(name);
                var test = LogRank.Of(durations, ended, groups, rho: rho);
                Assert.Equal(golden.Number("chisq"), test.ChiSquared.Value, 1e-11);
                Assert.Equal(golden.Number("p"), test.Probability.Value, RTolerance);
                Assert.Equal(golden.Int("df"), test.DegreesOfFreedom);
                Assert.Equal(golden.Numbers("obs"), test.Observed, Near);
                Assert.Equal(golden.Numbers("exp"), test.Expected, Near);
                Assert.Equal(golden.Numbers("var"), test.Variance.SelectMany(row => row), Near);
            }
        }

        static bool Near(double left, double right) => Math.Abs(left - right) < 1e-11;
    }

    [GoldenFact]
    public void CompetingRisks_SmallStage_Agrees()
    {
        var golden = Golden.Load("competing_risks.json").GetProperty("small_stage");
        var data = golden.GetProperty("data").EnumerateArray().ToArray();
        double[] durations = [.. data.Select(d => d.Number("time"))];
        int[] ends = [.. data.Select(d => d.Int("event") - 1)];
        var risks = AalenJohansen.Estimate(durations, ends, causes: 2);
        var advanced = KaplanMeier.Estimate(durations, [.. ends.Select(e => e == 0)]);
        var times = golden.Numbers("time");
        for (var i = 0; i < times.Length; i++)
        {
            AssertNear(golden.Numbers("P_in_stage")[i], risks.OpenAt(times[i]));
            AssertNear(golden.Numbers("CIF_advance")[i], risks.At(0, times[i]));
            AssertNear(golden.Numbers("CIF_lost")[i], risks.At(1, times[i]));
            AssertNear(golden.Numbers("se_ij_adv")[i], risks.StandardErrorAt(0, times[i]));
            AssertNear(golden.Numbers("se_ij_lost")[i], risks.StandardErrorAt(1, times[i]));
            AssertNear(1 - golden.Numbers("naive_1minusKM_adv")[i], advanced.At(times[i]));
        }

        var (at, estimates, variances) = (golden.Numbers("cmprsk_times"), golden.GetProperty("cmprsk_est"), golden.GetProperty("cmprsk_var"));
        for (var cause = 0; cause < 2; cause++)
        {
            for (var i = 0; i < at.Length; i++)
            {
                AssertNear(estimates[cause][i].GetDouble(), risks.At(cause, at[i]));
                AssertNear(variances[cause][i].GetDouble(), risks.AalenErrorAt(cause, at[i]).Select(e => e * e));
            }
        }
    }

    [GoldenFact]
    public void LeftTruncation_TenCases_Agrees()
    {
        var golden = Golden.Load("competing_risks.json").GetProperty("left_truncation");
        var data = golden.GetProperty("data").EnumerateArray().ToArray();
        var curve = KaplanMeier.Estimate(
            [.. data.Select(d => d.Number("start"))], [.. data.Select(d => d.Number("stop"))], [.. data.Select(d => d.Int("event") == 1)]);
        var times = golden.Numbers("time");
        for (var i = 0; i < times.Length; i++)
        {
            AssertNear(golden.Numbers("surv")[i], curve.At(times[i]));
            Assert.Equal(golden.Numbers("se", None)[i], curve.StandardErrorAt(times[i]).ValueOr(None), RTolerance);
        }
    }

    [GoldenFact]
    public void CohortConversion_TwentyDeals_Agrees()
    {
        var golden = Golden.Load("cohort_conversion.json");
        double[] durations = golden.Numbers("time");
        int[] ends = [.. golden.Numbers("event").Select(e => (int)e - 1)];
        var risks = AalenJohansen.Estimate(durations, ends, causes: 2);
        var won = KaplanMeier.Estimate(durations, [.. ends.Select(e => e == 0)]);
        var times = golden.Numbers("AJ_times");
        for (var i = 0; i < times.Length; i++)
        {
            AssertNear(golden.Numbers("AJ_won")[i], risks.At(0, times[i]));
            AssertNear(golden.Numbers("AJ_lost")[i], risks.At(1, times[i]));
            AssertNear(golden.Numbers("AJ_open")[i], risks.OpenAt(times[i]));
            AssertNear(1 - golden.Numbers("one_minus_KM_won")[i], won.At(times[i]));
        }

        AssertNear(golden.Number("AJ_won_max"), risks.At(0, risks.LastTime));
        AssertNear(golden.Number("AJ_lost_max"), risks.At(1, risks.LastTime));
        Assert.Equal(golden.Number("win_rate_closed_only"), (double)golden.Int("n_won") / (golden.Int("n_won") + golden.Int("n_lost")), RTolerance);
        Assert.Equal((golden.Int("n_won"), golden.Int("n_lost"), golden.Int("n_open")),
            (ends.Count(e => e == 0), ends.Count(e => e == 1), ends.Count(e => e == AalenJohansen.Open)));
    }

    private static void AssertEnds(JsonElement row, string name, Measured<Interval> actual)
    {
        foreach (var (side, end) in new[] { ("lo_", actual.Select(i => i.Low)), ("hi_", actual.Select(i => i.High)) })
        {
            var golden = row.GetProperty(side + name);
            if (golden.ValueKind == JsonValueKind.Null) Assert.Equal(Gap.TooFewData, end.Gap);
            else AssertNear(golden.GetDouble(), end);
        }
    }

    private static void AssertNear(double expected, Measured<double> actual) => Assert.Equal(expected, actual.Value, RTolerance);

    private static (double[] Durations, bool[] Ended) Cases(string file, string label)
    {
        var lines = Golden.Lines(file);
        var names = lines[0].Split(',').Select(n => n.Trim('"')).ToList();
        var (time, ended) = (names.IndexOf("time"), names.FindIndex(n => n is "status" or "cens"));
        var rows = lines.Skip(1).Where(l => l.Contains("\"" + label + "\"", StringComparison.Ordinal)).Select(l => l.Split(',')).ToArray();
        Assert.NotEmpty(rows);
        return ([.. rows.Select(r => double.Parse(r[time], CultureInfo.InvariantCulture))], [.. rows.Select(r => r[ended] == "1")]);
    }
}
