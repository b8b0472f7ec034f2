namespace SalesInsights.Statistics;

/// <summary>Trials with one rate, some of which have had only part of their chance.</summary>
internal sealed class PartialTrials(int full, double[] parts)
{
    private readonly double[] _logChoices = parts.Length == 0 ? [] : LogChoices(full);

    public int Count { get; } = full >= 0
        ? full + parts.Length
        : throw new ArgumentOutOfRangeException("trials", full, "Trials are 0 or more.");

    public static PartialTrials Of(ReadOnlySpan<double> chances)
    {
        var full = 0;
        var parts = new List<double>();
        foreach (var chance in chances)
        {
            if (!(chance >= 0 && chance <= 1)) throw new ArgumentOutOfRangeException(nameof(chances), chance, "A part lies from 0 to 1.");
            if (chance == 1) full++;
            else parts.Add(chance);
        }

        return new(full, [.. parts]);
    }

    /// <summary>The tail up to or from the given successes, they themselves counted half.</summary>
    public double MidP(int successes, double rate, bool lower)
    {
        if (parts.Length == 0) return OfFull(successes, rate, lower);
        var partial = Distribution(rate);
        var tails = TailsOfFull(rate, lower);
        double sum = 0;
        for (var k = 0; k < partial.Length; k++)
        {
            var left = successes - k;
            sum += partial[k] * (left < 0 ? (lower ? 0 : 1) : left > full ? (lower ? 1 : 0) : tails[left]);
        }

        return sum;
    }

    // The mid-p tail at every number of successes among the full trials, summed from its own end.
    private double[] TailsOfFull(double rate, bool lower)
    {
        double hit = Math.Log(rate), miss = Math.Log(1 - rate), sum = 0;
        var tails = new double[full + 1];
        for (var step = 0; step <= full; step++)
        {
            var k = lower ? step : full - step;
            var equal = Math.Exp(_logChoices[k] + (k * hit) + ((full - k) * miss));
            tails[k] = sum + (equal / 2);
            sum += equal;
        }

        return tails;
    }

    private double OfFull(int successes, double rate, bool lower)
    {
        var equal = Math.Exp(BinomialTail.LogProbability(successes, full, rate, 1 - rate));
        return (lower ? BinomialTail.AtMost(successes, full, 1 - rate) : BinomialTail.AtLeast(successes, full, rate)) - (equal / 2);
    }

    private double[] Distribution(double rate)
    {
        var chances = new double[parts.Length + 1];
        chances[0] = 1;
        for (var trial = 0; trial < parts.Length; trial++)
        {
            var chance = rate * parts[trial];
            for (var k = trial + 1; k > 0; k--) chances[k] = (chances[k] * (1 - chance)) + (chances[k - 1] * chance);
            chances[0] *= 1 - chance;
        }

        return chances;
    }

    private static double[] LogChoices(int full)
    {
        var logs = new double[full + 1];
        for (var k = 0; k < full; k++) logs[k + 1] = logs[k] + Math.Log((full - k) / (k + 1d));
        return logs;
    }
}
