using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Shortfalls;

namespace SalesInsights.Rules.Findings;

/// <summary>One diagnosed problem or strength of one subject: facts, records and what would clear it; its words are made late.</summary>
/// <remarks>Two findings are equal only when they are the same object.</remarks>
public sealed class Finding
{
    private readonly Judgement _judgement;
    private readonly Clearing _clearing;
    private readonly Func<Measured<decimal>>? _impact;

    internal Finding(
        (string Id, FindingKind Kind, Pattern Pattern, ShortfallStep? Prices) rule,
        Case @case,
        StageKey? stage,
        string key,
        Severity severity,
        Judgement judgement,
        IReadOnlyList<Evidence> evidence,
        RecordSet records,
        Clearing clearing)
    {
        (RuleId, Kind, Pattern, Prices) = rule;
        (Case, Stage, Key, Severity, Evidence, Records) = (@case, stage, key, severity, evidence, records);
        (_judgement, _clearing) = (judgement, clearing);
        WouldClear = clearing.EditsFor(@case, judgement.Step);
        Id = IdOf(RuleId, Subject, stage, key);
    }

    private Finding(Finding one, Func<Measured<decimal>>? impact = null)
    {
        (RuleId, Kind, Pattern, Prices, Id, Key) = (one.RuleId, one.Kind, one.Pattern, one.Prices, one.Id, one.Key);
        (Case, Stage, Severity, Evidence, Records, WouldClear) = (one.Case, one.Stage, one.Severity, one.Evidence, one.Records, one.WouldClear);
        (_judgement, _clearing, _impact, ExplainedBy) = (one._judgement, one._clearing, impact ?? one._impact, one.ExplainedBy);
    }

    private Finding(Finding one, Case part, Judgement judgement, IReadOnlyList<Evidence> evidence)
        : this(one)
    {
        (Case, _judgement, Evidence, _impact) = (part, judgement, evidence, null);
        WouldClear = _clearing.EditsFor(part, judgement.Step);
    }

    /// <summary>
    /// The same for the same rule, subject, stage and key, whatever the day: for example <c>SI3001/salesperson/u7/quotation</c>, or with a
    /// key <c>ACME1/salesperson/u7/quotation#o12</c>.
    /// </summary>
    public string Id { get; }

    /// <summary>The rule's permanent id, for example <c>SI2001</c>.</summary>
    public string RuleId { get; }

    /// <summary>Whether it is a problem or praise.</summary>
    public FindingKind Kind { get; }

    /// <summary>The case that it was found in.</summary>
    public Case Case { get; }

    /// <summary>Whom it is about.</summary>
    public Subject Subject => Case.Subject;

    /// <summary>At which stage; null for none.</summary>
    public StageKey? Stage { get; }

    /// <summary>Tells it from others of the same rule, subject and stage; empty for a rule that finds one at most.</summary>
    public string Key { get; }

    /// <summary>Which of the three usual reasons it shows.</summary>
    public Pattern Pattern { get; }

    /// <summary>How loudly it speaks.</summary>
    public Severity Severity { get; private init; }

    /// <summary>How sure it is.</summary>
    public FindingVerdict Verdict => _judgement.Verdict;

    /// <summary>What made the rule speak: the policy, the others, the own past, in this order; at least one.</summary>
    public IReadOnlyList<Trigger> Triggers => _judgement.Triggers;

    /// <summary>The step of the journey that stands out; null where only a policy fired.</summary>
    public JourneyStep? Step => _judgement.Step;

    /// <summary>
    /// The chance of a count as bad or worse if nothing is wrong: the score of <see cref="Step"/>, from 0 to 1. Missing where only a policy fired, and in
    /// a viewer's part with fewer than five people outside.
    /// </summary>
    public Measured<double> Score => _judgement.Score;

    /// <summary>The id of a confirmed finding of the same person at an earlier of the three patterns, which this one may follow from; null for none.</summary>
    public string? ExplainedBy { get; private init; }

    /// <summary>The facts it rests on; the most telling one first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>The records to open.</summary>
    public RecordSet Records { get; private init; }

    /// <summary>Edits that would clear it.</summary>
    public IReadOnlyList<ClearingEdit> WouldClear { get; }

    /// <summary>
    /// What it costs, in the reporting currency, 0 or more: of what is missing to the target the part of its step, for a salesperson as far as it is new
    /// (<see cref="ShortfallPart.Recent"/>). The impacts of all findings of a subject together are never more than what is missing.
    /// </summary>
    /// <value>
    /// <see cref="Gap.NotApplicable"/> for a rule about no step, <see cref="Gap.CountedElsewhere"/> beside a more certain or earlier finding of the same step, which
    /// carries the amount of both; the reasons of <see cref="ShortfallRow.Total"/>, such as <see cref="Gap.TargetReached"/>;
    /// <see cref="Gap.NotComputed"/> at a stage of a pipeline that is not split, and of a finding that stands in no report.
    /// </value>
    public Measured<decimal> Impact => _impact?.Invoke() ?? Measured.Missing<decimal>(Gap.NotComputed);

    /// <summary>Which part of what is missing to the target it costs; null for none.</summary>
    internal ShortfallStep? Prices { get; }

    /// <summary>The same finding with the severity that is in force.</summary>
    internal Finding With(Severity severity) => severity == Severity ? this : new(this) { Severity = severity };

    /// <summary>The same finding with fewer records to open.</summary>
    internal Finding With(RecordSet records) => new(this) { Records = records };

    /// <summary>The same finding in a report: beside a confirmed one further upstream, with its price.</summary>
    internal Finding InReport(string? explainedBy, Func<Measured<decimal>> impact) => new(this, impact) { ExplainedBy = explainedBy };

    /// <summary>The same finding as a viewer may see it; the numbers that others stand behind come from what the viewer sees of the case.</summary>
    internal Finding SeenIn(Case part)
    {
        var at = Step?.Stage is { } stage ? Stage ?? new StageKey(Step.Pipeline, stage) : Stage;
        var step = Step is { } whole ? part.Step(whole.Kind, whole.Stage is null ? null : at) : null;
        return new(this, part, _judgement.SeenWith(step), [.. Evidence.Select(e => e.SeenIn(part, at, step))]);
    }

    /// <summary>The named piece of evidence; null when the finding has none of that name.</summary>
    public Evidence? Find(string fact) => Evidence.FirstOrDefault(e => e.Fact == fact);

    private static string IdOf(string ruleId, Subject subject, StageKey? stage, string key)
    {
        var kind = subject.Kind switch
        {
            SubjectKind.Company => "company",
            SubjectKind.Department => "department",
            _ => "salesperson",
        };
        var stagePart = stage is null ? "" : Part(stage.Pipeline.Value) + Part(stage.Stage.Id.Value);
        var keyPart = key.Length == 0 ? "" : "#" + Uri.EscapeDataString(key);
        return Uri.EscapeDataString(ruleId) + "/" + kind + Part(subject.Id.Value) + stagePart + keyPart;
    }

    private static string Part(string id) => id.Length == 0 ? "" : "/" + Uri.EscapeDataString(id);
}
