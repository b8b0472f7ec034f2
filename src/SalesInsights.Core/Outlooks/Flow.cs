namespace SalesInsights.Outlooks;

/// <summary>Business that is not on record yet: how many events are expected in the period, of what size.</summary>
internal readonly struct Flow(FlowKind kind, double expected, double size, double uncertainty, double[] shape)
{
    public FlowKind Kind { get; } = kind;

    /// <summary>How many are expected.</summary>
    public double Expected { get; } = expected;

    /// <summary>The mean size in units.</summary>
    public double Size { get; } = size;

    /// <summary>The squared relative uncertainty of <see cref="Expected"/>.</summary>
    public double Uncertainty { get; } = uncertainty;

    /// <summary>Equally likely sizes with the mean 1.</summary>
    public double[] Shape { get; } = shape;

    public double Mean => Expected * Size;

    /// <summary>Of the sum, around its mean, the number being Poisson.</summary>
    public double Variance => Expected * Size * Size * SecondMoment(Shape);

    private static double SecondMoment(double[] shape)
    {
        var sum = 0d;
        foreach (var part in shape) sum += part * part;
        return sum / shape.Length;
    }
}
