using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

public sealed partial class CompetingRisks
{
    /// <summary>
    /// The standard error of <see cref="At"/> in the form of Aalen, as R's <c>cmprsk</c> gives it; a little larger than
    /// <see cref="StandardErrorAt"/>.
    /// </summary>
    /// <param name="cause">Which end.</param>
    /// <param name="time">The time asked about; before the first end of that cause the error is 0.</param>
    /// <returns>A number not below 0, or <see cref="Gap.NothingToCount"/> without cases.</returns>
    /// <remarks>
    /// Aalen, Annals of Statistics 6 (1978), 534–545, as in Gray, Annals of Statistics 16 (1988), 1141–1154: it moves only where that cause
    /// ends a
    /// case, and ends at one time are corrected as draws without replacement.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such end, or <paramref name="time"/> is NaN.</exception>
    public Measured<double> AalenErrorAt(int cause, double time)
    {
        var (shares, last) = (SharesOf(cause), StepAt(time));
        if (Cases == 0) return Missing<double>(Gap.NothingToCount);

        // The sums of a·a, a·b and b·b over the ends so far, from which the variance at a later share f is aa + f² bb − 2 f ab.
        double aa = 0, ab = 0, bb = 0, variance = 0;
        for (var step = 0; step <= last; step++)
        {
            int own = _steps[step].Ended[cause], other = _steps[step].AllEnded - own;
            double after = _before[step + 1], perOpen = after > 0 ? 1 / after : 0;
            if (other > 0 && after > 0) Add(other, shares[step] * perOpen, perOpen, step);
            if (own == 0) continue;
            Add(own, 1 + (shares[step] * perOpen), perOpen, step);
            variance = aa + (shares[step] * shares[step] * bb) - (2 * shares[step] * ab);
        }

        return Of(Math.Sqrt(Math.Max(0, variance)));

        void Add(int ended, double a, double b, int step)
        {
            double atRisk = _steps[step].AtRisk, ties = ended > 1 ? 1 - ((ended - 1) / (atRisk - 1)) : 1;
            var term = _before[step] * _before[step] * ties * ended / (atRisk * atRisk);
            (aa, ab, bb) = (aa + (a * a * term), ab + (a * b * term), bb + (b * b * term));
        }
    }
}
