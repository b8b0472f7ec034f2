using MathNet.Numerics;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>A cumulative hazard over the working days in a stage, and its inverse: lognormal, or Weibull.</summary>
internal readonly struct StageClock
{
    private readonly bool _isWeibull;
    private readonly double _place;
    private readonly double _spread;
    private readonly double _factor;

    private StageClock(bool isWeibull, double place, double spread, double factor) =>
        (_isWeibull, _place, _spread, _factor) = (isWeibull, place, spread, factor);

    public static StageClock Lognormal(double median, double sigma) => new(false, Math.Log(median), sigma, 1);

    /// <summary>Weibull with the cumulative hazard (t / scale)^shape.</summary>
    public static StageClock Weibull(double scale, double shape) => new(true, scale, shape, 1);

    /// <summary>The same clock with all hazards multiplied.</summary>
    public StageClock Times(double factor) => new(_isWeibull, _place, _spread, _factor * factor);

    public double Hazard(double age)
    {
        if (age <= 0) return 0;
        if (_isWeibull) return _factor * Math.Pow(age / _place, _spread);
        return -_factor * Math.Log(0.5 * SpecialFunctions.Erfc((Math.Log(age) - _place) / _spread / Constants.Sqrt2));
    }

    /// <summary>The age at which the cumulative hazard is reached; infinite where it is beyond every practical age.</summary>
    public double AgeAt(double hazard)
    {
        if (_factor <= 0) return double.PositiveInfinity;
        var h = hazard / _factor;
        if (_isWeibull) return _place * Math.Pow(h, 1 / _spread);
        var survival = Math.Exp(-h);
        return survival < 1e-300 ? double.PositiveInfinity : Math.Exp(_place + (_spread * Constants.Sqrt2 * SpecialFunctions.ErfcInv(2 * survival)));
    }
}
