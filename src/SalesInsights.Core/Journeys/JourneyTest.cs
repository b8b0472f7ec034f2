using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Statistics;
using Interval = SalesInsights.Quantities.Interval;

namespace SalesInsights.Journeys;

/// <summary>One unit's step in the window that stands out most, with what it was compared with.</summary>
internal sealed class JourneyTest
{
    private const double Sure = 0.8;
    private const double IntervalLevel = 0.9;
    private const double Tail = (1 - IntervalLevel) / 2;
    private readonly StepCounts _step;
    private readonly WindowCounts _window;
    private readonly IPrediction _prediction;
    private readonly int _lastDay;

    public JourneyTest(StepCounts step, WindowCounts window, IPrediction prediction, int lastDay)
    {
        (Kind, ManyAreBad) = (step.Kind, step.ManyAreBad);
        (_step, _window, _prediction, _lastDay) = (step, window, prediction, lastDay);
        Score = IsSuspicious ? prediction.Score(Observed, ManyAreBad) : 1;
        Least = window.Expected > 0 ? prediction.Score(ManyAreBad ? window.Most : 0, ManyAreBad) : 1;
    }

    public JourneyStepKind Kind { get; }

    public bool ManyAreBad { get; }

    /// <summary>The chance of what was seen or worse; 1 on the good side, where nobody asks.</summary>
    public double Score { get; }

    /// <summary>The score of the worst outcome that was possible.</summary>
    public double Least { get; }

    /// <summary>The score that would have confirmed it, set once the whole family is known.</summary>
    public double Threshold { get; set; }

    public LocalDate FirstDay => DayNumber.ToDate(_window.FirstDay);

    public LocalDate LastDay => DayNumber.ToDate(_lastDay);

    public long Observed => _window.Observed;

    public double Expected => _prediction.Mean;

    public double Exposure => _window.Exposure;

    public double ExpectedByOthers => _window.Expected;

    /// <summary>Null without a past.</summary>
    public double? ExpectedByOwnPast =>
        _window.PastExpected > 0 ? _window.PastObserved / _window.PastExpected * _window.Expected : null;

    /// <summary>The chance of a count as good or better by the own past alone; null without a past.</summary>
    public double? ScoreOfBetter()
    {
        if (!(_window.PastExpected > 0)) return null;
        IPrediction past = _step.IsShare
            ? SharePrediction.ByOwnPast(_window, SharePrediction.PersonDrift)
            : EventPrediction.ByOwnPast(_window, _step.Dispersion, CountPrediction.UsualDrift);
        return past.Score(Observed, !ManyAreBad);
    }

    public int WithinDays => _window.WithinDays;

    public double InheritedShare => _window.Inherited;

    private bool IsSuspicious => Expected > 0 && (ManyAreBad ? Observed > Expected : Observed < Expected);

    /// <summary>Whether the count lies far enough from the expected one to matter.</summary>
    public bool IsMaterial(double materiality) =>
        ManyAreBad ? Observed > Expected * (1 + materiality) : Observed < Expected * (1 - materiality);

    /// <summary>What the count allows, divided by what was expected.</summary>
    public Interval Confidence()
    {
        var share = _window.Trials > 0 ? Exposure : 0;
        var counts = share > 0 ? BinomialInterval.Wilson(Observed, (long)share, IntervalLevel) : PoissonInterval.Garwood(Observed, level: IntervalLevel);
        var of = share > 0 ? share / Expected : 1 / Expected;
        return new Interval(counts.Low * of, counts.High * of, IntervalLevel);
    }

    /// <summary>Whether the interval excludes a problem: for events by one tail at the limit, which is what the interval's end is made of.</summary>
    /// <param name="least">The ratio at which too few would be a problem; its inverse where many are bad.</param>
    public bool IsFine(double least)
    {
        if (ManyAreBad) return Observed * least < Expected && Poisson(Observed, Expected / least, orMore: false) < Tail;
        if (Observed <= least * Expected) return false;
        return _window.Trials > 0 ? Confidence().Low > least : Poisson(Observed, Expected * least, orMore: true) < Tail;
    }

    private static double Poisson(long count, double mean, bool orMore)
    {
        var half = Math.Exp(CountScore.LogProbability(count, double.PositiveInfinity, mean)) / 2;
        return half + (orMore
            ? CountScore.UpperMidP(count, double.PositiveInfinity, mean)
            : CountScore.LowerMidP(count, double.PositiveInfinity, mean));
    }

    /// <summary>The factor on the rate with which the count reaches the threshold with the chance wanted; null where none does.</summary>
    public double? SmallestVisible()
    {
        if (!(Least <= Threshold)) return null;
        var critical = CriticalCount();
        if (!ManyAreBad) return Bisect(0, 1, factor => _prediction.ChanceOf(critical, orMore: false, factor) >= Sure);
        double most = 2;
        while (_prediction.ChanceOf(critical, orMore: true, most) < Sure)
        {
            most *= 2;
            if (most > 1e6) return null;
        }

        return Bisect(most, 1, factor => _prediction.ChanceOf(critical, orMore: true, factor) >= Sure);
    }

    /// <summary>The count nearest to the expected one that would stand out.</summary>
    private long CriticalCount()
    {
        var (bad, good) = ManyAreBad ? (_window.Most, (long)Math.Floor(Expected)) : (0, (long)Math.Ceiling(Expected));
        while (Math.Abs(good - bad) > 1)
        {
            var middle = bad + ((good - bad) / 2);
            if (_prediction.Score(middle, ManyAreBad) <= Threshold) bad = middle;
            else good = middle;
        }

        return bad;
    }

    private static double Bisect(double holds, double fails, Func<double, bool> test)
    {
        for (var i = 0; i < 40; i++)
        {
            var middle = (holds + fails) / 2;
            if (test(middle)) holds = middle;
            else fails = middle;
        }

        return holds;
    }
}
