using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Authoring;

/// <summary>Puts a finding together: evidence by the names of facts, records, what would clear it.</summary>
/// <example><code>
/// yield return Report(@case).Because(BuiltInFacts.WorkingDaysSinceNewCustomer, threshold: 20).WouldClear("createCustomer", 1).Build();
/// </code></example>
public sealed class FindingBuilder
{
    private readonly RuleDescriptor _rule;
    private readonly Case _case;
    private readonly StageKey? _stage;
    private readonly Severity _severity;
    private readonly List<Evidence> _evidence = [];
    private readonly List<ClearingEdit> _edits = [];
    private readonly List<Func<Case, ClearingEdit?>> _editsByCase = [];
    private RecordSet _records = RecordSet.Empty;
    private string _key = "";
    private Judgement _judgement = Judgement.ByPolicy;
    private string? _stepAction;
    private int _stepAtMost;

    /// <summary>Begins a finding; a <see cref="DiagnosticRule"/> calls its own <c>Report</c> instead.</summary>
    /// <param name="rule">The rule that found it.</param>
    /// <param name="case">The case that it is about.</param>
    /// <param name="stage">At which stage; null for none.</param>
    /// <param name="severity">How loudly it speaks; the rule's default when null. A company's severity for the rule comes before both.</param>
    /// <exception cref="ArgumentNullException">The rule or the case is null.</exception>
    public FindingBuilder(RuleDescriptor rule, Case @case, StageKey? stage = null, Severity? severity = null)
    {
        _rule = rule ?? throw new ArgumentNullException(nameof(rule));
        _case = @case ?? throw new ArgumentNullException(nameof(@case));
        _stage = stage;
        _severity = severity ?? rule.Severity;
    }

    /// <summary>
    /// Tells the finding from others of the same rule, subject and stage, for example by a record's id; it becomes part of the finding's id.
    /// </summary>
    /// <param name="key">The same for the same thing on every day.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public FindingBuilder Distinguish(string key)
    {
        _key = string.IsNullOrEmpty(key) ? throw new ArgumentException("A key that tells findings apart is not empty.", nameof(key)) : key;
        return this;
    }

    /// <summary>Adds a fact as evidence; its value is read from the case, at the finding's stage where the fact is per stage.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="of">The number of cases that the value is a part of.</param>
    /// <param name="threshold">What the rule compared it with.</param>
    /// <param name="option">The rule's option that the threshold comes from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public FindingBuilder Because(FactKey fact, long? of = null, FactValue? threshold = null, string? option = null)
    {
        if (fact is null) throw new ArgumentNullException(nameof(fact));
        var value = fact.Read(_case.Scope(fact.IsPerStage ? _stage : null));
        _evidence.Add(new Evidence(fact.Name, fact.Unit, value, of, threshold, option is null ? null : _rule.Id + "." + option));
        return this;
    }

    /// <summary>Adds a fact as evidence beside what the others make of it and what it was in the own past.</summary>
    /// <param name="fact">The fact; the others are told where it has a <see cref="FactKey.Peers"/> summary.</param>
    /// <param name="own">The past period that is told; none when null.</param>
    /// <param name="of">The number of cases that the value is a part of.</param>
    /// <param name="threshold">What the rule compared it with.</param>
    /// <param name="option">The rule's option that the threshold comes from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public FindingBuilder BecauseCompared(FactKey fact, OwnPeriod? own = null, long? of = null, FactValue? threshold = null, string? option = null)
    {
        if (fact is null) throw new ArgumentNullException(nameof(fact));
        return Because(new FactComparison(fact, fact.IsPerStage ? _stage : null, fact.Peers != PeerSummary.None, own), of, threshold, option);
    }

    internal FindingBuilder Because(FactComparison compared, long? of = null, FactValue? threshold = null, string? option = null)
    {
        _evidence.Add(new Evidence(_case, compared, of, threshold, option is null ? null : _rule.Id + "." + option));
        return this;
    }

    /// <summary>Adds evidence that is no fact of the case, such as the amount of the one opportunity that the finding is about.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="evidence"/> is null.</exception>
    public FindingBuilder Because(Evidence evidence)
    {
        _evidence.Add(evidence ?? throw new ArgumentNullException(nameof(evidence)));
        return this;
    }

    /// <summary>
    /// Says that a step of the case's journey stands out: the finding is as sure as the step, and the others, the own past or both are what made the
    /// rule speak. Adds what happened, what was to be expected, and what it is counted over, as evidence. A finding about no stage may be judged by the step of any.
    /// </summary>
    /// <param name="step">The step, from <see cref="Case.Step(JourneyStepKind, StageKey?)"/>; suspected or confirmed.</param>
    /// <param name="alsoByPolicy">Whether an absolute threshold of the company fired too.</param>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The step does not stand out, or is not of this case and stage.</exception>
    public FindingBuilder Judged(JourneyStep step, bool alsoByPolicy = false)
    {
        if (step is null) throw new ArgumentNullException(nameof(step));
        if (step.Verdict < JourneyVerdict.Suspected) throw new ArgumentException($"The step {step.Kind} does not stand out: {step.Verdict}.", nameof(step));
        _judgement = Judgement.Of(step, IsPerson, _case.Company.Materiality, alsoByPolicy);
        AddCounts(step);
        return this;
    }

    /// <summary>
    /// Says that a step of the case's journey stands out on the good side: the finding is confirmed. Adds what happened, what was to be expected, and what it is counted
    /// over, as evidence. Only for praise; the rule has made sure that it is true.
    /// </summary>
    /// <param name="step">The step, from <see cref="Case.Step(JourneyStepKind, StageKey?)"/>.</param>
    /// <param name="beside">What it is better than: <see cref="Trigger.Peers"/> or <see cref="Trigger.Own"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">The rule finds problems, or the step is not of this case and stage.</exception>
    public FindingBuilder Praised(JourneyStep step, Trigger beside)
    {
        if (step is null) throw new ArgumentNullException(nameof(step));
        if (_rule.Kind != FindingKind.Strength) throw new ArgumentException($"Rule {_rule.Id} finds problems; praise needs a rule whose kind is strength.", nameof(step));
        _judgement = Judgement.OfPraise(step, beside);
        AddCounts(step);
        return this;
    }

    /// <summary>Names the records to open, in the order in which to look at them.</summary>
    public FindingBuilder Open(
        IEnumerable<Id<Customer>>? customers = null,
        IEnumerable<Id<Opportunity>>? opportunities = null,
        IEnumerable<Id<Activity>>? activities = null)
    {
        _records = new RecordSet(customers, opportunities, activities);
        return this;
    }

    /// <summary>Adds an edit of records that would clear the finding.</summary>
    /// <param name="action">What to do, for example <c>openOpportunity</c>.</param>
    /// <param name="count">On how many records at least; 1 or more.</param>
    public FindingBuilder WouldClear(string action, int count)
    {
        _edits.Add(new ClearingEdit(action, count));
        return this;
    }

    /// <summary>
    /// Adds an edit of records whose number rests on facts of others: in a viewer's part it is told again from what the viewer sees of them.
    /// </summary>
    /// <param name="action">What to do.</param>
    /// <param name="count">On how many records at least, by the case as far as it may be seen; null where that cannot be said.</param>
    internal FindingBuilder WouldClear(string action, Func<Case, int?> count)
    {
        _editsByCase.Add(seen => count(seen) is { } number ? new ClearingEdit(action, number) : null);
        return this;
    }

    /// <summary>
    /// Adds an edit of records that would clear the judged step: on as many records as bring it back within what does not matter. Says nothing where
    /// no step is judged, and nothing that would clear the finding where more records would be needed than there are.
    /// </summary>
    /// <param name="action">What to do, for example <c>createCustomer</c>.</param>
    /// <param name="atMost">On how many records it can be done; on any number when null.</param>
    /// <exception cref="ArgumentException">The action is empty.</exception>
    public FindingBuilder WouldClearStep(string action, int? atMost = null)
    {
        _stepAtMost = atMost ?? int.MaxValue;
        _stepAction = string.IsNullOrWhiteSpace(action) ? throw new ArgumentException("An edit needs an action.", nameof(action)) : action;
        return this;
    }

    /// <summary>Makes the finding: by the company's policy, unless a step was judged.</summary>
    public Finding Build() => new(
        (_rule.Id, _rule.Kind, _rule.Pattern, _rule.Prices), _case, _stage, _key, _severity, _judgement, _evidence.ToArray(), _records,
        new Clearing(_edits.ToArray(), _stepAction, _stepAtMost, _editsByCase.ToArray()));

    // Departments and the company are measured by their own past alone.
    private bool IsPerson => _case.Subject.Kind == SubjectKind.Salesperson;

    private void AddCounts(JourneyStep step)
    {
        var at = step.Stage is null ? null : _stage ?? new StageKey(step.Pipeline, step.Stage);
        if (_case.Step(step.Kind, at) != step) throw new ArgumentException($"The step {step.Kind} is not one of {_case.Subject} here.", nameof(step));
        var observed = BuiltInFacts.ObservedOf(step.Kind);
        long? of = step.Kind == JourneyStepKind.NewCustomers ? null : (long)Math.Round(step.Exposure, MidpointRounding.AwayFromZero);
        _evidence.Add(new Evidence(
            observed.Name, observed.Unit, observed.Read(_case.Scope(at)), of, peers: IsPerson ? step.ExpectedByOthers : null, own: step.ExpectedByOwnPast));
        var expected = BuiltInFacts.ExpectedOf(step.Kind);
        _evidence.Add(new Evidence(expected.Name, expected.Unit, expected.Read(_case.Scope(at))));
        if (step.Kind == JourneyStepKind.NewCustomers) Because(BuiltInFacts.NewCustomersDays);
        if (step.Kind == JourneyStepKind.FollowUp) Because(BuiltInFacts.FollowUpWithinDays);
    }
}
