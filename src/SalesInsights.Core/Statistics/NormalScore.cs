using MathNet.Numerics.Distributions;

namespace SalesInsights.Statistics;

/// <summary>Points of the standard normal distribution.</summary>
internal static class NormalScore
{
    /// <summary>The z with the given probability between -z and z: 1.959964 for 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is outside (0, 1).</exception>
    public static double TwoSided(double level) => level is > 0 and < 1
        ? Normal.InvCDF(0, 1, 0.5 + (level / 2))
        : throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1, both excluded.");
}
