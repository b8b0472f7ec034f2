using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>The sums of a chart over a series, and what they say.</summary>
/// <remarks>Made by <see cref="PoissonCusum.Run"/>. Periods are counted from 0. Immutable.</remarks>
public sealed class CusumPath
{
    private readonly double[] _sums;

    internal CusumPath(double[] sums, double limit)
    {
        (_sums, Sums) = (sums, Array.AsReadOnly(sums));
        var signal = Array.FindIndex(sums, sum => sum >= limit);
        var sample = new Sample(sums.Length);
        FirstSignal = signal < 0 ? Measured.Missing<int>(Gap.NotReached, sample) : Measured.Of(signal, sample);
        ChangeStart = FirstSignal.Select(at => Array.FindLastIndex(_sums, at, sum => sum == 0) + 1);
    }

    /// <summary>The sum after each period; 0 or more.</summary>
    public IReadOnlyList<double> Sums { get; }

    /// <summary>The first period whose sum reaches the limit.</summary>
    /// <value><see cref="Gap.NotReached"/> where none does.</value>
    public Measured<int> FirstSignal { get; }

    /// <summary>Since when counts have run low: the period after the last sum of 0 before the first signal.</summary>
    /// <value><see cref="Gap.NotReached"/> without a signal.</value>
    public Measured<int> ChangeStart { get; }
}
