using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Findings;

/// <summary>One diagnosed problem of one subject: facts, records and what would clear it; its words are made late.</summary>
/// <remarks>Two findings are equal only when they are the same object.</remarks>
public sealed class Finding
{
    private readonly Judgement _judgement;
    private readonly Clearing _clearing;

    internal Finding(
        string ruleId,
        Case @case,
        StageKey? stage,
        string key,
        Pattern pattern,
        Severity severity,
        Judgement judgement,
        IReadOnlyList<Evidence> evidence,
        RecordSet records,
        Clearing clearing)
    {
        RuleId = ruleId;
        Case = @case;
        Stage = stage;
        Key = key;
        Pattern = pattern;
        Severity = severity;
        _judgement = judgement;
        Evidence = evidence;
        Records = records;
        _clearing = clearing;
        WouldClear = clearing.EditsFor(@case, judgement.Step);
        Id = IdOf(ruleId, Subject, stage, key);
    }

    /// <summary>
    /// The same for the same rule, subject, stage and key, whatever the day: for example <c>SI3001/salesperson/u7/quotation</c>, or with a
    /// key <c>ACME1/salesperson/u7/quotation#o12</c>.
    /// </summary>
    public string Id { get; }

    /// <summary>The rule's permanent id, for example <c>SI2001</c>.</summary>
    public string RuleId { get; }

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
    public Severity Severity { get; }

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
    public string? ExplainedBy { get; private set; }

    /// <summary>The facts it rests on; the most telling one first.</summary>
    public IReadOnlyList<Evidence> Evidence { get; }

    /// <summary>The records to open.</summary>
    public RecordSet Records { get; }

    /// <summary>Edits that would clear it.</summary>
    public IReadOnlyList<ClearingEdit> WouldClear { get; }

    /// <summary>What it costs in the reporting currency.</summary>
    /// <value>This version prices no finding: <see cref="Gap.NotComputed"/>.</value>
    public Measured<decimal> Impact => Measured.Missing<decimal>(Gap.NotComputed);

    /// <summary>The same finding with the severity that is in force.</summary>
    internal Finding With(Severity severity) => severity == Severity
        ? this
        : new(RuleId, Case, Stage, Key, Pattern, severity, _judgement, Evidence, Records, _clearing) { ExplainedBy = ExplainedBy };

    /// <summary>The same finding beside a confirmed one further upstream.</summary>
    internal Finding With(string? explainedBy) => explainedBy == ExplainedBy
        ? this
        : new(RuleId, Case, Stage, Key, Pattern, Severity, _judgement, Evidence, Records, _clearing) { ExplainedBy = explainedBy };

    /// <summary>The same finding as a viewer may see it; the numbers that others stand behind come from what the viewer sees of the case.</summary>
    internal Finding SeenIn(Case part)
    {
        var at = Step?.Stage is { } stage ? Stage ?? new StageKey(Step.Pipeline, stage) : Stage;
        var step = Step is { } whole ? part.Step(whole.Kind, whole.Stage is null ? null : at) : null;
        var evidence = Evidence.Select(e => e.SeenIn(part, at, step)).ToArray();
        return new(RuleId, part, Stage, Key, Pattern, Severity, _judgement.SeenWith(step), evidence, Records, _clearing) { ExplainedBy = ExplainedBy };
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
