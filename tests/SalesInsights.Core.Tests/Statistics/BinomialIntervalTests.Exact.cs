using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/binomial_ci.json (R 4.2.2: prop.test, binom.test, qbeta, uniroot).</summary>
public sealed partial class BinomialIntervalTests
{
    // R's uniroot was run to 1e-12, its qbeta gives about as many digits.
    private const double RootTolerance = 1e-10;

    private static readonly Dictionary<string, Func<long, long, double, Interval>> Methods = new()
    {
        ["wilson"] = BinomialInterval.Wilson,
        ["wilson_cc"] = BinomialInterval.WilsonCorrected,
        ["clopper_pearson"] = BinomialInterval.ClopperPearson,
        ["jeffreys_bcd"] = BinomialInterval.Jeffreys,
        ["midp"] = BinomialInterval.MidP,
    };

    [Theory]
    [InlineData("wilson_cc", 15, 148, 0.9, 0.0647103596075063, 0.153462439911247)]
    [InlineData("wilson_cc", 0, 20, 0.9, 0, 0.159753854291608)]
    [InlineData("clopper_pearson", 15, 148, 0.9, 0.0635184488193509, 0.151768370240628)]
    [InlineData("clopper_pearson", 1, 29, 0.9, 0.00176717100054953, 0.153392024526183)]
    [InlineData("jeffreys_bcd", 15, 148, 0.9, 0.0662503672088576, 0.14785302090954)]
    [InlineData("jeffreys_bcd", 0, 20, 0.9, 0, 0.0904764265378722)]
    [InlineData("midp", 15, 148, 0.9, 0.065912299674372, 0.148247572040889)]
    [InlineData("midp", 1, 29, 0.9, 0.00345323745444992, 0.134006918711264)]
    public void EveryMethod_Counts_AgreesWithR(string method, long successes, long trials, double level, double low, double high) =>
        AssertInterval(low, high, Methods[method](successes, trials, level), RootTolerance);

    [GoldenFact]
    public void EveryMethod_InTheGoldenFile_Agrees()
    {
        foreach (var row in Golden.Load("binomial_ci.json").GetProperty("rows").EnumerateArray())
        {
            foreach (var (name, method) in Methods)
            {
                var ends = row.Numbers(name);
                AssertInterval(ends[0], ends[1], method(row.Int("x"), row.Int("n"), row.Number("level")), RootTolerance);
            }
        }
    }

    // Newcombe, Statistics in Medicine 17 (1998), 857-872, Table I: methods 4, 5 and 6.
    [Theory]
    [InlineData("wilson_cc", 81, 263, 0.2535, 0.3682)]
    [InlineData("wilson_cc", 1, 29, 0.0018, 0.1963)]
    [InlineData("clopper_pearson", 81, 263, 0.2527, 0.3676)]
    [InlineData("clopper_pearson", 0, 20, 0, 0.1684)]
    [InlineData("midp", 81, 263, 0.2544, 0.3658)]
    [InlineData("midp", 1, 29, 0.0017, 0.1585)]
    public void EveryMethod_PublishedTable_Agrees(string method, long successes, long trials, double low, double high) =>
        AssertInterval(low, high, Methods[method](successes, trials, 0.95), PrintedTolerance);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(2000)]
    public void NoSuccess_AnyTrials_HasTheClosedUpperEnd(long trials)
    {
        Assert.Equal(1 - Math.Pow(0.025, 1d / trials), BinomialInterval.ClopperPearson(0, trials).High, RTolerance);
        Assert.Equal(1 - Math.Pow(0.05, 1d / trials), BinomialInterval.MidP(0, trials).High, RTolerance);
    }

    // One in a hundred million: x ln(1/(1 - .025)) by the Poisson limit.
    [Fact]
    public void ClopperPearson_RareSuccess_KeepsItsDigits() =>
        Assert.Equal(1, -Math.Log(0.975) / 1e8 / BinomialInterval.ClopperPearson(1, 100_000_000).Low, 1e-6);

    [Property]
    public void ClopperPearson_AtItsEnds_HasTailsOfHalfTheError(byte hits, byte misses)
    {
        long trials = hits + misses;
        if (trials == 0) return;
        var interval = BinomialInterval.ClopperPearson(hits, trials);
        if (hits > 0) Assert.Equal(0.025, Binomial(interval.Low, trials)[hits..].Sum(), 1e-11);
        if (misses > 0) Assert.Equal(0.025, Binomial(interval.High, trials)[..(hits + 1)].Sum(), 1e-11);
    }

    [Property]
    public void MidP_AtItsEnds_HasTailsOfHalfTheError(byte hits, byte misses)
    {
        long trials = hits + misses;
        if (trials == 0) return;
        var interval = BinomialInterval.MidP(hits, trials);
        if (hits > 0) Assert.Equal(0.025, Binomial(interval.Low, trials) is var low ? low[hits..].Sum() - (low[hits] / 2) : 0, 1e-11);
        if (misses > 0) Assert.Equal(0.025, Binomial(interval.High, trials) is var high ? high[..hits].Sum() + (high[hits] / 2) : 0, 1e-11);
    }

    [Property]
    public bool EveryMethod_Mirrored_GivesTheMirroredInterval(byte hits, byte misses) => hits + misses == 0 || Methods.Values.All(method =>
        method(hits, hits + misses, 0.9) is var interval && method(misses, hits + misses, 0.9) is var mirror
        && Math.Abs(interval.Low - (1 - mirror.High)) < 1e-10 && Math.Abs(interval.High - (1 - mirror.Low)) < 1e-10);

    // Clopper and Pearson's guarantee holds the mid-p interval; both hold the share; a higher level holds a lower one.
    [Property]
    public bool EveryMethod_AnyCounts_IsNested(ushort hits, ushort misses)
    {
        long trials = hits + misses;
        if (trials == 0) return true;
        var (wide, narrow) = (BinomialInterval.ClopperPearson(hits, trials), BinomialInterval.MidP(hits, trials));
        return wide.Low <= narrow.Low && narrow.High <= wide.High && Methods.Values.All(method =>
            method(hits, trials, 0.95) is var outer && method(hits, trials, 0.5) is var inner && outer.Low <= inner.Low && inner.High <= outer.High
            && outer.Contains((double)hits / trials) && outer.Low < outer.High && outer.Low >= 0 && outer.High <= 1);
    }

    [Theory]
    [InlineData(0, 0, 0.95)]
    [InlineData(-1, 10, 0.95)]
    [InlineData(11, 10, 0.95)]
    [InlineData(1, 10, 1)]
    [InlineData(1, 10, double.NaN)]
    public void EveryMethod_OutOfRange_IsRefused(long successes, long trials, double level) =>
        Assert.All(Methods.Values, method => Assert.Throws<ArgumentOutOfRangeException>(() => method(successes, trials, level)));

    private static double[] Binomial(double p, long trials)
    {
        var logs = Enumerable.Range(1, (int)trials).Aggregate(new List<double> { 0 }, (sums, k) => { sums.Add(sums[^1] + Math.Log(k)); return sums; });
        return [.. Enumerable.Range(0, (int)trials + 1).Select(k => Math.Exp(
            logs[(int)trials] - logs[k] - logs[(int)trials - k] + (k * Math.Log(p)) + ((trials - k) * Math.Log(1 - p))))];
    }

    private static void AssertInterval(double low, double high, Interval actual, double tolerance)
    {
        Assert.Equal(low, actual.Low, tolerance);
        Assert.Equal(high, actual.High, tolerance);
    }
}
