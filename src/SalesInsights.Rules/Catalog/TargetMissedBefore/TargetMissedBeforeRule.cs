using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI4003: the target was missed in several of the last periods.</summary>
/// <remarks>
/// How many periods are looked at say the reading options. Only those count that are over, have a target of the subject's own and, of a person, were worked in throughout.
/// </remarks>
public sealed class TargetMissedBeforeRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI4003";

    private static readonly TargetMissedBeforeOptions Defaults = new();
    private readonly TargetMissedBeforeOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public TargetMissedBeforeRule(TargetMissedBeforeOptions? options = null)
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), subjects: [SubjectKind.Company, SubjectKind.Department, SubjectKind.Salesperson]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumMissed", FactUnit.Periods, _options.MinimumMissed, Defaults.MinimumMissed, RuleOptionRange.AtLeast(1)),
        new("minimumCompletion", FactUnit.Share, _options.MinimumCompletion, Defaults.MinimumCompletion, RuleOptionRange.Share),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        if (@case.Count(BuiltInFacts.PastPeriodsMissed) < _options.MinimumMissed) yield break;
        if (@case.Get(BuiltInFacts.PastCompletion).ValueOr(1) >= _options.MinimumCompletion) yield break;
        yield return Report(@case)
            .Because(BuiltInFacts.PastPeriodsMissed, @case.Count(BuiltInFacts.PastPeriodsCounted), _options.MinimumMissed, "minimumMissed")
            .Because(BuiltInFacts.PastPeriodsCounted)
            .Because(BuiltInFacts.PastCompletion, threshold: _options.MinimumCompletion, option: "minimumCompletion")
            .Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new TargetMissedBeforeRule(new()
    {
        MinimumMissed = values.Whole("minimumMissed"),
        MinimumCompletion = values.Number("minimumCompletion"),
    });
}
