namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>What a count in the window should be, by how people differ and by the person's own past: a negative binomial.</summary>
internal readonly record struct Predictive(double Size, double Mean)
{
    /// <summary>Share of a quarterly drift's variance that is left in the mean of a window of some quarters.</summary>
    private const double DriftLeft = 0.75;

    /// <param name="spread">Coefficient of variation between people.</param>
    /// <param name="drift">How far a person strays from their own mean.</param>
    /// <param name="pastObserved">Count before the window.</param>
    /// <param name="pastExpected">What an average person would have had then.</param>
    /// <param name="expected">What an average person would have in the window.</param>
    public static Predictive Of(double spread, double drift, int pastObserved, double pastExpected, double expected)
    {
        var a = 1 / Math.Max((spread * spread) + (DriftLeft * drift * drift), 1e-5);
        var weight = 1 / (1 + (pastExpected * drift * drift));
        var (up, down) = (a + (weight * pastObserved), a + (weight * pastExpected));
        return new Predictive(up, up / down * expected);
    }
}
