using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI0002: the target of a department or the company is not the sum of the targets below it.</summary>
/// <remarks>Compared as they were set, and only where both have targets of their own; a department without one is the sum by definition.</remarks>
public sealed class TargetMismatchRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI0002";

    private static readonly TargetMismatchOptions Defaults = new();
    private readonly TargetMismatchOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public TargetMismatchRule(TargetMismatchOptions? options = null)
        : base(new RuleDescriptor(Id, BuiltInTexts.Of(Id), Pattern.None, Severity.Info, [SubjectKind.Company, SubjectKind.Department]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
        [new("tolerance", FactUnit.Share, _options.Tolerance, Defaults.Tolerance, RuleOptionRange.Between(0, 1))];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (@case.Count(BuiltInFacts.TargetDifference) == 0m) yield break;

        // Beside a target of zero anything is too much.
        if (@case.Get(BuiltInFacts.TargetDifferenceShare).TryGet(out var share) && share <= _options.Tolerance) yield break;
        var finding = Report(@case)
            .Because(BuiltInFacts.TargetDifferenceShare, threshold: _options.Tolerance, option: "tolerance")
            .Because(BuiltInFacts.Target)
            .Because(BuiltInFacts.TargetOfChildren)
            .Because(BuiltInFacts.TargetDifference);
        if (@case.Count(BuiltInFacts.ChildrenWithoutTarget) > 0) finding.Because(BuiltInFacts.ChildrenWithoutTarget);
        yield return finding.WouldClear(ClearingActions.ChangeTarget, 1).Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new TargetMismatchRule(new() { Tolerance = values.Number("tolerance") });
}
