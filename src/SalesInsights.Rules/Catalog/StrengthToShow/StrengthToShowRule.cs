using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI6001: a step that is clearly above the others, worth showing to them.</summary>
/// <remarks>
/// Two things make it true: over all records the person stands above what people ordinarily differ by, and in the present window even the poor end of what the count
/// allows is well above what the others would have made of it.
/// </remarks>
public sealed class StrengthToShowRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI6001";

    private static readonly StrengthToShowOptions Defaults = new();
    private readonly StrengthToShowOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public StrengthToShowRule(StrengthToShowOptions? options = null)
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), severity: Severity.Info, roles: [Role.Mixed, Role.Develop, Role.Maintain], kind: FindingKind.Strength))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumWon", FactUnit.Opportunities, _options.MinimumWon, Defaults.MinimumWon, RuleOptionRange.AtLeast(1)),
        new("minimumLead", FactUnit.Share, _options.MinimumLead, Defaults.MinimumLead, RuleOptionRange.Share),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        foreach (var (step, stage, key) in GoodSteps.Of(@case))
        {
            if (!IsClearlyAbove(@case, step) || @case.Count(BuiltInFacts.DealsWon) < _options.MinimumWon) continue;
            yield return Report(@case, stage).Distinguish(key)
                .Praised(step, Trigger.Peers)
                .Because(BuiltInFacts.DealsWon, threshold: _options.MinimumWon, option: "minimumWon")
                .Build();
        }
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new StrengthToShowRule(new()
    {
        MinimumWon = values.Whole("minimumWon"),
        MinimumLead = values.Number("minimumLead"),
    });

    private bool IsClearlyAbove(Case @case, JourneyStep step)
    {
        if (step.Standing != JourneyStanding.Above || step.ExpectedByOthers.ValueOr(0) is not (> 0 and var others)) return false;
        if (!step.Confidence.TryGet(out var ratio) || !step.Expected.TryGet(out var expected)) return false;
        var poorEnd = (step.Kind == JourneyStepKind.Lost ? ratio.High : ratio.Low) * expected;
        return step.IsAbove(poorEnd, others, _options.MinimumLead) && step.IsAbove(poorEnd * step.WithoutBestDay(@case), others, _options.MinimumLead);
    }
}
