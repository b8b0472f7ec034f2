using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;
using SalesInsights.Shortfalls;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI3003: more opportunities than usual are overdue; the ones with the most at stake are listed, five at most.</summary>
/// <remarks>
/// One old deal says nothing: on a healthy board one open deal of seven is older than nine in ten get. So it speaks where fewer opportunities than expected
/// leave some stage, or where many are overdue at all stages together.
/// </remarks>
public sealed class OverdueExcessRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI3003";

    private const int Listed = 5;
    private static readonly OverdueExcessOptions Defaults = new();
    private readonly OverdueExcessOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public OverdueExcessRule(OverdueExcessOptions? options = null)
        : base(new RuleDescriptor(Id, BuiltInTexts.Of(Id), Pattern.LostInFollowUp, roles: [Role.Mixed, Role.Develop, Role.Maintain], prices: ShortfallStep.Timing))
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
        var overdue = @case.Count(BuiltInFacts.OpportunitiesOverdue);
        if (overdue == 0) yield break;
        var open = @case.Count(BuiltInFacts.OpportunitiesOpen);
        var isByPolicy = overdue >= _options.MinimumOverdue && overdue >= _options.MinimumShare * open;
        var step = StandingOut.Slowest(@case);
        if (!isByPolicy && step is null) yield break;
        var finding = Report(@case)
            .Because(BuiltInFacts.OpportunitiesOverdue, open, _options.MinimumOverdue, "minimumOverdue")
            .Because(BuiltInFacts.OpportunitiesOverdueShare, open, _options.MinimumShare, "minimumShare");
        if (step is not null) finding.Judged(step, isByPolicy).WouldClearStep(ClearingActions.MoveStage, OpenAt(@case, step));
        if (isByPolicy) finding.WouldClear(ClearingActions.MoveStage, ToClear(overdue, open));
        yield return finding.Open(opportunities: @case.Company.MostAtStake(@case.Person, Listed)).Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new OverdueExcessRule(new()
    {
        MinimumOverdue = values.Whole("minimumOverdue"),
        MinimumShare = values.Number("minimumShare"),
    });

    private static int OpenAt(Case @case, JourneyStep step) => @case.Count(BuiltInFacts.OpenAtStage, new StageKey(step.Pipeline, step.Stage!));

    /// <summary>The fewest overdue opportunities to close, so that the number or the share falls below its threshold.</summary>
    private int ToClear(int overdue, int open)
    {
        var byNumber = overdue - _options.MinimumOverdue + 1;
        var byShare = 1;
        while (byShare < byNumber && overdue - byShare >= _options.MinimumShare * (open - byShare)) byShare++;
        return Math.Min(byNumber, byShare);
    }
}
