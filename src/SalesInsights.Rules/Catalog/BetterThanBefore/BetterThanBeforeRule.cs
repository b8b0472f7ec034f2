using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI6002: a step that is clearly better than the person's own past, at the pace of the time.</summary>
/// <remarks>It asks nothing of the others: somebody who was far behind and has caught up half the way is praised too.</remarks>
public sealed class BetterThanBeforeRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI6002";

    private static readonly FactUnit Cases = new("cases", FactForm.Count);
    private static readonly BetterThanBeforeOptions Defaults = new();
    private readonly BetterThanBeforeOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public BetterThanBeforeRule(BetterThanBeforeOptions? options = null)
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), severity: Severity.Info, roles: [Role.Mixed, Role.Develop, Role.Maintain], kind: FindingKind.Strength))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumGain", FactUnit.Share, _options.MinimumGain, Defaults.MinimumGain, RuleOptionRange.Share),
        new("minimumExpected", Cases, _options.MinimumExpected, Defaults.MinimumExpected, RuleOptionRange.AtLeast(1)),
        new("byChanceOneIn", Cases, _options.ByChanceOneIn, Defaults.ByChanceOneIn, RuleOptionRange.AtLeast(20)),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        foreach (var (step, stage, key) in GoodSteps.Of(@case))
        {
            if (IsClearlyBetter(@case, step)) yield return Report(@case, stage).Distinguish(key).Praised(step, Trigger.Own).Build();
        }
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new BetterThanBeforeRule(new()
    {
        MinimumGain = values.Number("minimumGain"),
        MinimumExpected = values.Whole("minimumExpected"),
        ByChanceOneIn = values.Whole("byChanceOneIn"),
    });

    private bool IsClearlyBetter(Case @case, JourneyStep step) => step.ExpectedByOwnPast.TryGet(out var own)
        && own >= _options.MinimumExpected
        && step.IsAbove(step.Observed, own, _options.MinimumGain)
        && step.ScoreOfBetter.TryGet(out var chance)
        && chance * _options.ByChanceOneIn <= 1
        && step.IsAbove(step.Observed * step.WithoutBestDay(@case), own, _options.MinimumGain);
}
