using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

public sealed partial class SurvivalCurve
{
    /// <summary>How long cases last on the average within a limit: those that last longer count as the limit.</summary>
    /// <param name="limit">The limit; finite, 0 or more.</param>
    /// <returns>
    /// The area under the curve up to the limit. <see cref="Gap.NotReached"/> where the limit lies beyond <see cref="LastTime"/> while some
    /// last
    /// longer: nothing is known there. <see cref="Gap.NothingToCount"/> without cases.
    /// </returns>
    /// <remarks>Comparable where a median is not reached. The limit belongs beside the number.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative or not finite.</exception>
    public Measured<double> RestrictedMean(double limit) =>
        GapOf(limit) is var gap && gap != Gap.None ? Missing<double>(gap) : Of(Area(0, limit));

    /// <summary>The standard error of <see cref="RestrictedMean"/>.</summary>
    /// <param name="limit">The limit; finite, 0 or more.</param>
    /// <returns>A number not below 0; the same reasons for none.</returns>
    /// <remarks>By Greenwood's terms, each with the area that is still to come; R's <c>print(survfit, rmean = limit)</c>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is negative or not finite.</exception>
    public Measured<double> RestrictedMeanError(double limit)
    {
        var gap = GapOf(limit);
        if (gap != Gap.None) return Missing<double>(gap);
        double variance = 0, area = 0, until = limit;
        for (var step = StepAt(limit); step >= 0; step--)
        {
            area += _survival[step] * (until - _times[step]);
            until = _times[step];
            double atRisk = AtRisk[step], left = AtRisk[step] - Ended[step];

            // Where nobody is left the area to come is 0 and so is the term.
            if (left > 0) variance += area * area * Ended[step] / (atRisk * left);
        }

        return Of(Math.Sqrt(variance));
    }

    private double Area(double from, double limit)
    {
        double area = 0, survival = 1;
        for (var step = 0; step < _times.Length && _times[step] < limit; step++)
        {
            area += survival * (_times[step] - from);
            (from, survival) = (_times[step], _survival[step]);
        }

        return area + (survival * (limit - from));
    }

    private Gap GapOf(double limit)
    {
        if (!(limit >= 0 && limit <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit is finite and 0 or more.");
        if (Cases == 0) return Gap.NothingToCount;
        return limit > LastTime && (_survival.Length == 0 || _survival[_survival.Length - 1] > 0) ? Gap.NotReached : Gap.None;
    }
}
