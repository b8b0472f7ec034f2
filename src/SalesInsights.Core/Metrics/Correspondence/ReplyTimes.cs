using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>How long customers waited for an answer, in business minutes.</summary>
/// <remarks>
/// Those who still wait are open cases of a Kaplan–Meier estimate: an average of the answered ones alone would forget the forgotten. A
/// wait counts from the first unanswered mail, at the next opening where it came outside the working hours. Each time rests on the waits
/// whose mails have a time of the day; the others are excluded from it and counted so.
/// </remarks>
public sealed class ReplyTimes
{
    private readonly SurvivalCurve _curve;
    private readonly long _dayMinutes;

    internal ReplyTimes(TimedWaits waits, Func<MailWait, bool> isMeant)
    {
        _dayMinutes = waits.DayMinutes;
        var (minutes, ended) = (new List<double>(), new List<bool>());
        for (var i = 0; i < waits.Waits.Count; i++)
        {
            var wait = waits.Waits[i];
            if (!isMeant(wait)) continue;
            if (wait.IsSetAside) SetAside++;
            else if (wait.IsAnswered) Answered++;
            else Waiting++;
            if (wait.IsSetAside) continue;
            if (waits.MinutesOf(i) is not { } took)
            {
                Untimed++;
                continue;
            }

            minutes.Add(took);
            ended.Add(wait.IsAnswered);
        }

        _curve = KaplanMeier.Estimate(minutes.ToArray(), ended.ToArray());
    }

    /// <summary>Waits that ended with an answer by the day.</summary>
    public long Answered { get; }

    /// <summary>Waits that have not ended by the day.</summary>
    public long Waiting { get; }

    /// <summary>Last mails of closed opportunities, which need no answer; neither answered nor waiting.</summary>
    public long SetAside { get; }

    /// <summary>Of the answered and waiting ones, those without a time of the day at either end; no time rests on them.</summary>
    public long Untimed { get; }

    /// <summary>The minutes within which a quarter is answered.</summary>
    public Measured<double> LowerQuartile => Quantile(0.25);

    /// <summary>The minutes within which half is answered; <see cref="Gap.NotReached"/> where too many still wait.</summary>
    public Measured<double> Median => Quantile(0.5);

    /// <summary>The minutes within which three quarters are answered.</summary>
    public Measured<double> UpperQuartile => Quantile(0.75);

    /// <summary>The minutes within which nine in ten are answered.</summary>
    public Measured<double> Ninetieth => Quantile(0.9);

    /// <summary>
    /// The share answered within as many business minutes as a usual working day has; <see cref="Gap.NotReached"/> where all that is known
    /// is shorter and some still wait.
    /// </summary>
    public Measured<double> WithinOneBusinessDay
    {
        get
        {
            var left = _curve.At(_dayMinutes);
            if (!left.TryGet(out var share)) return Measured.Missing<double>(left.Gap, Sample);
            var isKnown = share == 0 || _curve.LastTime >= _dayMinutes;
            return isKnown ? Measured.Of(1 - share, Sample) : Measured.Missing<double>(Gap.NotReached, Sample);
        }
    }

    private Sample Sample => new(_curve.Cases, Untimed);

    private Measured<double> Quantile(double share)
    {
        var time = _curve.Quantile(share);
        return time.TryGet(out var minutes) ? Measured.Of(minutes, Sample) : Measured.Missing<double>(time.Gap, Sample);
    }
}
