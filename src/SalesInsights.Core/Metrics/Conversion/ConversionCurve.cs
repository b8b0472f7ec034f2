using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Metrics.Conversion;

/// <summary>How many went on, were lost or went back by a number of days, with what is still open counted for the time it was watched.</summary>
public sealed class ConversionCurve
{
    private readonly int _days;

    internal ConversionCurve(Stage? stage, ConversionTally tally, int days)
    {
        _days = days;
        Stage = stage;
        Risks = tally.Risks();
        Undated = tally.Undated;
        Immature = tally.Immature;
        MatureWentOn = Measured.Share(tally.MatureWentOn, tally.Mature, Undated);
        MatureWentOnInterval = Wilson.Of(tally.MatureWentOn, tally.Mature);
    }

    /// <summary>The stage that is left; in the cumulative reading the stage that is reached, null for won.</summary>
    public Stage? Stage { get; }

    /// <summary>
    /// The shares by any number of days, by the numbers of <see cref="ConversionEnd"/>. What came over from somebody else counts from the
    /// day of the hand-over on, with the age it had; what went to somebody else left open.
    /// </summary>
    public CompetingRisks Risks { get; }

    /// <summary>Left out because a date is unknown.</summary>
    public long Undated { get; }

    /// <summary>Those that began fewer days ago than the report asks for; they count in <see cref="Risks"/>, not in <see cref="MatureWentOn"/>.</summary>
    public long Immature { get; }

    /// <summary>
    /// Of those that began at least so many days ago, and were not taken over or handed over before they ended or the days were over, the
    /// share that went on by then. The simple count beside the estimate.
    /// </summary>
    public Measured<double> MatureWentOn { get; }

    /// <summary>The Wilson interval of <see cref="MatureWentOn"/> at 95 %; null where there is no share.</summary>
    public Interval? MatureWentOnInterval { get; }

    /// <summary>The share that has not ended by the report's days.</summary>
    public Measured<double> StillOpen => IsWatched ? WithUndated(Risks.OpenAt(_days)) : NotReached;

    /// <summary>
    /// Whether anything was watched as long as the report's days, or everything has ended before: beyond that the shares would stay as they are,
    /// which nobody has seen.
    /// </summary>
    public bool IsWatched => Risks.LastTime >= _days || Risks.OpenAt(Risks.LastTime).ValueOr(1) <= 0;

    private Measured<double> NotReached => Measured.Missing<double>(
        Risks.Cases > 0 ? Gap.NotReached : Undated > 0 ? Gap.Undated : Gap.NothingToCount, new Sample(Risks.Cases, Undated));

    /// <summary>The share that ended in one way by the report's days.</summary>
    /// <returns>
    /// A share from 0 to 1; <see cref="Gap.NotReached"/> where nothing was watched that long, <see cref="Gap.NothingToCount"/> where there
    /// is nothing, <see cref="Gap.Undated"/> where nothing has dates.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is not one of the ends here.</exception>
    public Measured<double> ShareOf(ConversionEnd end)
    {
        var share = Risks.At((int)end, _days);
        return IsWatched ? WithUndated(share) : NotReached;
    }

    /// <summary>The 95 % interval of <see cref="ShareOf"/>; null where there is no share, or it is 0 or 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is not one of the ends here.</exception>
    public Interval? IntervalOf(ConversionEnd end)
    {
        var interval = Risks.ConfidenceAt((int)end, _days);
        return IsWatched && interval.TryGet(out var known) ? known : null;
    }

    private Measured<double> WithUndated(Measured<double> share) => share.TryGet(out var value)
        ? Measured.Of(value, new Sample(Risks.Cases, Undated))
        : NotReached;
}
