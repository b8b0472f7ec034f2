namespace SalesInsights.Journeys;

/// <summary>How much better some part goes than the whole, pulled towards 1 where the part says little.</summary>
/// <remarks>
/// What is expected of the others is itself taken from people among whom the judged one is; how the others' whole compares with it must not tell on
/// anybody, only how a part of it differs from the rest.
/// </remarks>
internal readonly struct Levelling(double observed, double expected)
{
    // A factor is pulled towards 1 as if by so many events more.
    public const double Shrinking = 40;

    private readonly bool _isKnown = observed > 0 && expected > 0;
    private readonly double _level = observed > 0 && expected > 0 ? observed / expected : 1;

    /// <summary>The factor of a part.</summary>
    public double FactorOf(double partObserved, double partExpected) =>
        _isKnown ? (partObserved + Shrinking) / ((partExpected * _level) + Shrinking) : 1;
}
