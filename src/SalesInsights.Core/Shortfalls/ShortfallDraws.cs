namespace SalesInsights.Shortfalls;

/// <summary>How the parts of one person could have come out, and which of them would have been the largest.</summary>
internal sealed class ShortfallDraws(ShortfallOptions options, IReadOnlyList<(ShortfallStep Step, int Stage)> steps, int decimals)
{
    private const double Low = 0.1;
    private const double High = 0.9;

    /// <summary>One entry a step; empty where nothing is to be drawn.</summary>
    public PartChance[] Of(int person, Func<PartDraws, decimal[]> draw)
    {
        if (options.Draws == 0) return [];
        var random = new PartDraws(new RandomStream(unchecked(((ulong)(uint)options.Seed << 32) + (uint)person)));
        var drawn = steps.Select(_ => new decimal[options.Draws]).ToArray();
        var largest = new int[steps.Count];
        for (var i = 0; i < options.Draws; i++)
        {
            var parts = draw(random);
            var first = -1;
            for (var step = 0; step < parts.Length; step++)
            {
                drawn[step][i] = parts[step];
                if (ShortfallPart.IsRanked(steps[step].Step) && parts[step] > 0 && (first < 0 || parts[step] > parts[first])) first = step;
            }

            if (first >= 0) largest[first]++;
        }

        return [.. steps.Select((step, i) => new PartChance(
            Coins(PartDraws.Quantile(drawn[i], Low)), Coins(PartDraws.Quantile(drawn[i], High)),
            ShortfallPart.IsRanked(step.Step) ? largest[i] / (double)options.Draws : null))];
    }

    private decimal Coins(decimal amount) => decimal.Round(amount, decimals, MidpointRounding.ToEven);
}
