using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using Interval = SalesInsights.Quantities.Interval;

namespace SalesInsights.Journeys;

/// <summary>One step of one subject: what happened, what could be expected, and what can be said about the difference.</summary>
/// <remarks>
/// Expected is what the others' rates would have made of the subject's own cases and days, corrected by the subject's own past; see
/// <c>docs/metrics/journey.md</c>. Departments and the company are measured against their own past alone.
/// </remarks>
public sealed class JourneyStep
{
    private readonly JourneyTest _test;
    private readonly Gap _gap;
    private readonly JourneySight _sight;

    internal JourneyStep(
        JourneyTest test, Id<PipelineDefinition> pipeline, Stage? stage, JourneyVerdict verdict, Gap gap, JourneyStanding standing, Subject? sharedWith)
    {
        (_test, _gap) = (test, gap);
        (Kind, Pipeline, Stage, Verdict, Standing, SharedWith) = (test.Kind, pipeline, stage, verdict, standing, sharedWith);
    }

    private JourneyStep(JourneyStep step, Subject? sharedWith, JourneySight sight)
        : this(step._test, step.Pipeline, step.Stage, step.Verdict, step._gap, step.Standing, sharedWith) => _sight = sight;

    /// <summary>Which step.</summary>
    public JourneyStepKind Kind { get; }

    /// <summary>The selling process of the stage; empty for steps before the first stage.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>The stage; null for steps before the first stage.</summary>
    public Stage? Stage { get; }

    /// <summary>What can be said.</summary>
    public JourneyVerdict Verdict { get; }

    /// <summary>Whether a person differs from the others over all records; no verdict.</summary>
    public JourneyStanding Standing { get; }

    /// <summary>The department whose confirmed problem this one is a part of: its members are measured by what is usual there now. Null for none.</summary>
    public Subject? SharedWith { get; }

    /// <summary>The first day of the window that is shown: of those looked at the one that stands out most.</summary>
    public LocalDate FirstDay => _test.FirstDay;

    /// <summary>The last day of the window.</summary>
    public LocalDate LastDay => _test.LastDay;

    /// <summary>What happened in the window: new customers (a campaign's of one day are one), customers followed up, opportunities lost, or stays ended.</summary>
    public long Observed => _test.Observed;

    /// <summary>How many were to be expected; 0 or more.</summary>
    /// <remarks>
    /// In a viewer's part, this and all other numbers that come from people outside are rounded to two digits, and missing where fewer than
    /// five people outside stand behind them.
    /// </remarks>
    public Measured<double> Expected => Outside(_test.Expected);

    /// <summary>How many the others' rates alone would have made; ordinary differences between people are not in it.</summary>
    public Measured<double> ExpectedByOthers => Outside(_test.ExpectedByOthers);

    /// <summary>How many the own past alone makes likely, at the pace of the time; missing without a past.</summary>
    public Measured<double> ExpectedByOwnPast => _test.ExpectedByOwnPast is { } expected ? Outside(expected) : Measured.Missing<double>(Gap.NoBenchmark, Sample);

    /// <summary>What it could have happened to: days worked for new customers, else customers or stays.</summary>
    public double Exposure => _test.Exposure;

    /// <summary>Within how many days worked a customer had to be followed up; 0 for other steps, and where the numbers of others are hidden.</summary>
    public int WithinDays => _sight == JourneySight.Hidden ? 0 : _test.WithinDays;

    /// <summary>Observed ÷ expected; missing where nothing was expected.</summary>
    public Measured<double> Ratio => _test.Expected > 0 ? Outside(Observed / _test.Expected) : Measured.Missing<double>(Gap.NothingToCount, Sample);

    /// <summary>
    /// The range of ratios that the count itself allows at 90 %: Garwood's exact interval for a number of events, Wilson's for a share of
    /// customers, divided by what was expected.
    /// </summary>
    public Measured<Interval> Confidence => _sight == JourneySight.Hidden ? Measured.Missing<Interval>(Gap.NoBenchmark, Sample)
        : _test.Expected > 0 ? Measured.Of(Shown(_test.Confidence()), Sample)
        : Measured.Missing<Interval>(Gap.NothingToCount, Sample);

    /// <summary>
    /// The chance of a count as bad or worse if nothing is wrong, half of it for the count itself, in the window that stands out most; how many
    /// were looked at stands in <see cref="Threshold"/>, not in this number. From 0 to 1; 1 on the good side, where nobody asks.
    /// </summary>
    public Measured<double> Score => _gap == Gap.None ? Outside(_test.Score) : Measured.Missing<double>(_gap, Sample);

    /// <summary>
    /// The chance of a count as good or better if nothing has changed since the own past, half of it for the count itself: by the own past alone, at the pace of the time,
    /// people drifting as they ordinarily do. From 0 to 1; missing without a past. No verdict rests on it, and no family of tests keeps its errors: see how many are asked.
    /// </summary>
    public Measured<double> ScoreOfBetter =>
        _test.ScoreOfBetter() is { } score ? Outside(score) : Measured.Missing<double>(Gap.NoBenchmark, Sample);

    /// <summary>The score at or below which the step stands out in this report, where it also matters; from 0 to 1.</summary>
    public Measured<double> Threshold => Outside(_test.Threshold);

    /// <summary>Whether more than half of what was expected rests on cases that somebody else had before.</summary>
    public bool RestsOnInherited => _test.InheritedShare > 0.5;

    /// <summary>
    /// The change of the rate that would have been found with a chance of 80 %, as a factor: 0.4 means that a fall to 40 % would have stood out,
    /// 2.5 a rise of losses to two and a half times. Missing where even the worst outcome would not have.
    /// </summary>
    public Measured<double> SmallestVisible =>
        _test.SmallestVisible() is { } factor ? Outside(factor) : Measured.Missing<double>(Gap.TooFewData, Sample);

    private Sample Sample => new((long)Math.Round(_test.Exposure, MidpointRounding.AwayFromZero));

    /// <summary>The same step as a viewer may see it.</summary>
    internal JourneyStep SeenBy(ViewerScope scope, JourneySight sight) =>
        new(this, SharedWith is { } department && scope.Contains(department) ? department : null, sight);

    private Measured<double> Outside(double value) => _sight switch
    {
        JourneySight.Hidden => Measured.Missing<double>(Gap.NoBenchmark, Sample),
        JourneySight.Rounded => Measured.Of(Rounded(value), Sample),
        _ => Measured.Of(value, Sample),
    };

    private Interval Shown(Interval interval) => _sight == JourneySight.Rounded
        ? new(Rounded(interval.Low), Rounded(interval.High), interval.Level)
        : interval;

    /// <summary>Two digits that count.</summary>
    private static double Rounded(double value)
    {
        if (value <= 0) return value;
        var scale = Math.Pow(10, 1 - Math.Floor(Math.Log10(value)));
        return Math.Round(value * scale, MidpointRounding.AwayFromZero) / scale;
    }
}
