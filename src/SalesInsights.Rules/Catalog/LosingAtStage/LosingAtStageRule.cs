using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI3002: of the opportunities that left a stage lately, many were lost there.</summary>
/// <remarks>
/// It speaks where its thresholds are reached, where more is lost than the own past and the others make likely, or both. The thresholds count finished
/// stays only, so a person whose deals are mostly still open is not judged by the few that ended; the comparison counts the open ones too.
/// </remarks>
public sealed class LosingAtStageRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI3002";

    private static readonly LosingAtStageOptions Defaults = new();
    private readonly LosingAtStageOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public LosingAtStageRule(LosingAtStageOptions? options = null)
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), Pattern.LostInFollowUp,
            subjects: [SubjectKind.Department, SubjectKind.Salesperson], roles: [Role.Mixed, Role.Develop, Role.Maintain]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumFinished", FactUnit.Opportunities, _options.MinimumFinished, Defaults.MinimumFinished, RuleOptionRange.AtLeast(1)),
        new("minimumShare", FactUnit.Share, _options.MinimumShare, Defaults.MinimumShare, RuleOptionRange.Share),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        foreach (var stage in @case.Stages)
        {
            var finished = @case.Count(BuiltInFacts.FinishedAtStage, stage);
            var lost = @case.Count(BuiltInFacts.LostAtStage, stage);
            var isByPolicy = finished >= _options.MinimumFinished && lost >= _options.MinimumShare * finished;
            var step = StandingOut.Step(@case, JourneyStepKind.Lost, stage);
            if (!isByPolicy && step is null) continue;
            var finding = Report(@case, stage);
            if (step is not null) finding.Judged(step, isByPolicy).WouldClearStep(ClearingActions.AdvanceStage);
            if (isByPolicy) finding.WouldClear(ClearingActions.AdvanceStage, ToClear(lost, finished));
            yield return (@case.Subject.Kind == SubjectKind.Salesperson ? WithLost(finding, @case, stage, finished) : finding).Build();
        }
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new LosingAtStageRule(new()
    {
        MinimumFinished = values.Whole("minimumFinished"),
        MinimumShare = values.Number("minimumShare"),
    });

    private FindingBuilder WithLost(FindingBuilder finding, Case @case, StageKey stage, int finished) => finding
        .Because(BuiltInFacts.LostAtStage, finished)
        .Because(BuiltInFacts.LostShareAtStage, finished, _options.MinimumShare, "minimumShare")
        .Because(BuiltInFacts.FinishedAtStage, threshold: _options.MinimumFinished, option: "minimumFinished")
        .Open(opportunities: @case.Company.LostAt(@case.Person, stage));

    /// <summary>How many more opportunities would have to leave the stage forward.</summary>
    private int ToClear(int lost, int finished) =>
        (int)Math.Min(1_000_000, Math.Floor(lost / _options.MinimumShare) - finished + 1);
}
