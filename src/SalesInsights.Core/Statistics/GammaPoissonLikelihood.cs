namespace SalesInsights.Statistics;

/// <summary>The likelihood of many groups' counts of events, by its slopes.</summary>
internal sealed class GammaPoissonLikelihood(ReadOnlySpan<long> events, ReadOnlySpan<double> exposures, double mean)
{
    private const double LeastLogShape = -7;
    private const double MostLogShape = 13.8;

    private readonly CountsAbove _above = new(events);
    private readonly long[] _events = events.ToArray();
    private readonly double[] _exposures = exposures.ToArray();

    /// <summary>Where the likelihood is greatest, or null where it rises to the edge of what is searched.</summary>
    public GammaPrior? Maximum()
    {
        if (SlopeAlong(MostLogShape) >= 0 || SlopeAlong(LeastLogShape) <= 0) return null;
        var shape = Math.Exp(LeastLogShape + RootSearch.Rising(t => -SlopeAlong(LeastLogShape + t), 0, MostLogShape - LeastLogShape));
        return new(shape, BestRate(shape));
    }

    // The slope in ln shape with the rate always at its best; the rate's own slope is 0 there.
    private double SlopeAlong(double logShape)
    {
        var shape = Math.Exp(logShape);
        var rate = BestRate(shape);
        var sum = _above.Slope(shape);
        foreach (var exposure in _exposures) sum -= LogFunctions.OfOnePlus(exposure / rate);
        return shape * sum;
    }

    // Each group's slope falls as the rate rises, so that the zero is the only one; it is near shape ÷ mean.
    private double BestRate(double shape)
    {
        double low = shape / mean, high = low;
        while (Slope(low, shape) < 0) low /= 4;
        while (Slope(high, shape) > 0) high *= 4;
        return RootSearch.Rising(rate => -Slope(rate, shape), low, high);
    }

    private double Slope(double rate, double shape)
    {
        double sum = 0;
        for (var i = 0; i < _events.Length; i++) sum += ((shape * _exposures[i]) - (_events[i] * rate)) / (rate + _exposures[i]);
        return sum;
    }
}
