using SalesInsights.Journeys;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Findings;

/// <summary>One fact that a finding rests on.</summary>
public sealed record Evidence
{
    /// <summary>Describes a piece of evidence.</summary>
    /// <param name="fact">The fact's name.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="value">Its value.</param>
    /// <param name="of">The number of cases that the value is a part of; null where it is no part.</param>
    /// <param name="threshold">What it was compared with; null for none.</param>
    /// <param name="thresholdFrom">The option that the threshold comes from, for example <c>SI1001.workingDays</c>.</param>
    /// <param name="peers">What the others alone would have made of it; not computed when null.</param>
    /// <param name="own">What the own past makes likely; not computed when null.</param>
    /// <exception cref="ArgumentNullException">The fact or the unit is null.</exception>
    public Evidence(
        string fact,
        FactUnit unit,
        Measured<FactValue> value,
        long? of = null,
        FactValue? threshold = null,
        string? thresholdFrom = null,
        Measured<double>? peers = null,
        Measured<double>? own = null)
    {
        Fact = fact ?? throw new ArgumentNullException(nameof(fact));
        Unit = unit ?? throw new ArgumentNullException(nameof(unit));
        Value = value;
        Of = of;
        Threshold = threshold;
        ThresholdFrom = thresholdFrom;
        Peers = peers ?? default;
        Own = own ?? default;
    }

    /// <summary>A fact of a case beside the others and the own past.</summary>
    internal Evidence(Case @case, FactComparison compared, long? of = null, FactValue? threshold = null, string? thresholdFrom = null)
        : this(
            compared.Fact.Name, compared.Fact.Unit, compared.Fact.Read(@case.Scope(compared.Stage)), of, threshold, thresholdFrom,
            compared.PeersIn(@case), compared.OwnIn(@case)) => Compared = compared;

    /// <summary>The fact's name.</summary>
    public string Fact { get; }

    /// <summary>Its unit.</summary>
    public FactUnit Unit { get; }

    /// <summary>Its value, or the reason why it is missing.</summary>
    public Measured<FactValue> Value { get; }

    /// <summary>The number of cases that the value is a part of; null where it is no part.</summary>
    public long? Of { get; }

    /// <summary>What it was compared with; null for none.</summary>
    public FactValue? Threshold { get; }

    /// <summary>The option that the threshold comes from; null for none.</summary>
    public string? ThresholdFrom { get; }

    /// <summary>
    /// What the others' rates alone would have made of the subject's cases and days, or, where a fact was compared, their median; in the unit of the value.
    /// </summary>
    /// <remarks>
    /// <see cref="Gap.NotComputed"/> where nothing was compared. In a viewer's part rounded to two digits, and <see cref="Gap.NoBenchmark"/> where fewer
    /// than five people outside stand behind it.
    /// </remarks>
    public Measured<double> Peers { get; }

    /// <summary>
    /// What the own past makes likely at the pace of the time, or, where a fact was compared, what it was then; in the unit of the value. Missing as
    /// <see cref="Peers"/> is, and without a past.
    /// </summary>
    public Measured<double> Own { get; }

    /// <summary>The past period that <see cref="Own"/> was read from; null where it is not the fact of a past period.</summary>
    public OwnPeriod? OwnPeriod => Compared?.Period;

    /// <summary>What a compared fact stands beside; null for evidence that was not compared in this way.</summary>
    internal FactComparison? Compared { get; }

    /// <summary>The same evidence as a viewer may see it: numbers that others stand behind come from what the viewer sees of the case.</summary>
    internal Evidence SeenIn(Case part, StageKey? stage, JourneyStep? step)
    {
        var benchmark = BuiltInFacts.FindBenchmark(Fact);
        if (benchmark is null && Peers == default && Own == default) return this;
        if (Compared is not null) return new(part, Compared, Of, Threshold, ThresholdFrom);
        var isObserved = step is not null && BuiltInFacts.ObservedOf(step.Kind).Name == Fact;
        return new(
            Fact, Unit, benchmark is null ? Value : Seen(benchmark, part, stage), Of, Threshold, ThresholdFrom,
            Peers == default ? default : isObserved ? step!.ExpectedByOthers : Measured.Missing<double>(Gap.NoBenchmark),
            Own == default ? default : isObserved ? step!.ExpectedByOwnPast : Measured.Missing<double>(Gap.NoBenchmark));
    }

    private Measured<FactValue> Seen(FactKey benchmark, Case part, StageKey? stage)
    {
        if (benchmark.IsPerStage && stage is null) return Measured.Missing<FactValue>(Gap.NoBenchmark);
        var seen = benchmark.Read(part.Scope(benchmark.IsPerStage ? stage : null));

        // A step that is not told of in a part looks as if there were nothing to count.
        return Value.HasValue && seen.Gap == Gap.NothingToCount ? Measured.Missing<FactValue>(Gap.NoBenchmark) : seen;
    }
}
