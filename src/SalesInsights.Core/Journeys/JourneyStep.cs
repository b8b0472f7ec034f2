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

    internal JourneyStep(
        JourneyTest test, Id<PipelineDefinition> pipeline, Stage? stage, JourneyVerdict verdict, Gap gap, JourneyStanding standing, Subject? sharedWith)
    {
        _test = test;
        (Kind, Pipeline, Stage, Verdict, Standing, SharedWith) = (test.Kind, pipeline, stage, verdict, standing, sharedWith);
        Score = gap == Gap.None ? Measured.Of(test.Score, Sample) : Measured.Missing<double>(gap, Sample);
    }

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
    public double Expected => _test.Expected;

    /// <summary>How many the others' rates alone would have made; ordinary differences between people are not in it.</summary>
    public double ExpectedByOthers => _test.ExpectedByOthers;

    /// <summary>How many the own past alone makes likely, at the pace of the time; missing without a past.</summary>
    public Measured<double> ExpectedByOwnPast => _test.ExpectedByOwnPast;

    /// <summary>What it could have happened to: days worked for new customers, else customers or stays.</summary>
    public double Exposure => _test.Exposure;

    /// <summary>Observed ÷ expected; missing where nothing was expected.</summary>
    public Measured<double> Ratio =>
        Expected > 0 ? Measured.Of(Observed / Expected, Sample) : Measured.Missing<double>(Gap.NothingToCount, Sample);

    /// <summary>The range of ratios that the count itself allows at 90 %: Garwood's exact interval for a count, divided by what was expected.</summary>
    public Measured<Interval> Confidence => Expected > 0
        ? Measured.Of(_test.Confidence(), Sample)
        : Measured.Missing<Interval>(Gap.NothingToCount, Sample);

    /// <summary>
    /// The chance of a count as bad or worse if nothing is wrong, half of it for the count itself, in the window that stands out most; how many were looked at
    /// stands in the verdict, not in this number. From 0 to 1.
    /// </summary>
    public Measured<double> Score { get; }

    /// <summary>Whether more than half of what was expected rests on cases that somebody else had before.</summary>
    public bool RestsOnInherited => _test.InheritedShare > 0.5;

    /// <summary>
    /// The change of the rate that would have been found with a chance of 80 %, as a factor: 0.4 means that a fall to 40 % would have stood out,
    /// 2.5 a rise of losses to two and a half times. Missing where even the worst outcome would not have.
    /// </summary>
    public Measured<double> SmallestVisible => _test.SmallestVisible() is { } factor
        ? Measured.Of(factor, Sample)
        : Measured.Missing<double>(Gap.TooFewData, Sample);

    /// <summary>The score at or below which the step stands out in this report; from 0 to 1.</summary>
    public double Threshold => _test.Threshold;

    private Sample Sample => new((long)Math.Round(_test.Exposure, MidpointRounding.AwayFromZero));
}
