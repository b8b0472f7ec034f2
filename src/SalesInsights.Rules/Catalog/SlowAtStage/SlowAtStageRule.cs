using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;
using SalesInsights.Shortfalls;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI3001: opportunities stay at a stage for longer than the stage expects.</summary>
/// <remarks>
/// It speaks where its thresholds are reached, where fewer opportunities leave the stage than the own past and the others make likely, or both. An
/// opportunity without an entry time is counted as open, never as overdue.
/// </remarks>
public sealed class SlowAtStageRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI3001";

    private static readonly SlowAtStageOptions Defaults = new();
    private readonly SlowAtStageOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public SlowAtStageRule(SlowAtStageOptions? options = null)
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), Pattern.LostInFollowUp,
            subjects: [SubjectKind.Department, SubjectKind.Salesperson], roles: [Role.Mixed, Role.Develop, Role.Maintain],
            prices: ShortfallStep.Timing))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumOverdue", FactUnit.Opportunities, _options.MinimumOverdue, Defaults.MinimumOverdue, RuleOptionRange.AtLeast(1)),
        new("minimumShare", FactUnit.Share, _options.MinimumShare, Defaults.MinimumShare, RuleOptionRange.Share),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        foreach (var stage in @case.Stages)
        {
            var open = @case.Count(BuiltInFacts.OpenAtStage, stage);
            var overdue = @case.Count(BuiltInFacts.OverdueAtStage, stage);
            var isByPolicy = overdue >= _options.MinimumOverdue && overdue >= _options.MinimumShare * open;
            var step = StandingOut.Step(@case, JourneyStepKind.Slow, stage);
            if (!isByPolicy && step is null) continue;
            var finding = Report(@case, stage);
            if (step is not null) finding.Judged(step, isByPolicy).WouldClearStep(ClearingActions.MoveStage, @case.Subject.Kind == SubjectKind.Salesperson ? open : null);
            if (isByPolicy) finding.WouldClear(ClearingActions.MoveStage, ToClear(overdue, open));
            yield return (@case.Subject.Kind == SubjectKind.Salesperson ? WithOverdue(finding, @case, stage, open) : finding).Build();
        }
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new SlowAtStageRule(new()
    {
        MinimumOverdue = values.Whole("minimumOverdue"),
        MinimumShare = values.Number("minimumShare"),
    });

    private FindingBuilder WithOverdue(FindingBuilder finding, Case @case, StageKey stage, int open) => finding
        .Because(BuiltInFacts.OverdueAtStage, open, _options.MinimumOverdue, "minimumOverdue")
        .Because(BuiltInFacts.OverdueShareAtStage, open, _options.MinimumShare, "minimumShare")
        .Because(BuiltInFacts.ExpectedDaysAtStage)
        .Because(BuiltInFacts.OldestDaysAtStage)
        .Because(BuiltInFacts.QuietAtStage, open)
        .BecauseCompared(BuiltInFacts.FinishedDaysAtStage)
        .Open(opportunities: @case.Company.OverdueAt(@case.Person, stage));

    /// <summary>The fewest overdue opportunities to move on or close, so that the number or the share falls below its threshold.</summary>
    private int ToClear(int overdue, int open)
    {
        var byNumber = overdue - _options.MinimumOverdue + 1;
        var byShare = 1;
        while (byShare < byNumber && overdue - byShare >= _options.MinimumShare * (open - byShare)) byShare++;
        return Math.Min(byNumber, byShare);
    }
}
