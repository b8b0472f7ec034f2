using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI4001: less of the target is reached than the working days gone would ask for.</summary>
public sealed class BehindPaceRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI4001";

    private static readonly BehindPaceOptions Defaults = new();
    private readonly BehindPaceOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public BehindPaceRule(BehindPaceOptions? options = null)
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), Pattern.None, Severity.Info,
            [SubjectKind.Company, SubjectKind.Department, SubjectKind.Salesperson]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumPace", FactUnit.Share, _options.MinimumPace, Defaults.MinimumPace, RuleOptionRange.Share),
        new("minimumElapsed", FactUnit.Share, _options.MinimumElapsed, Defaults.MinimumElapsed, RuleOptionRange.Share),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        var isEarly = !@case.Get(BuiltInFacts.PeriodElapsed).TryGet(out var elapsed) || elapsed < _options.MinimumElapsed;
        if (isEarly || !@case.Get(BuiltInFacts.Pace).TryGet(out var pace) || pace >= _options.MinimumPace) yield break;
        yield return Report(@case)
            .Because(BuiltInFacts.Pace, threshold: _options.MinimumPace, option: "minimumPace")
            .Because(BuiltInFacts.Completion)
            .Because(BuiltInFacts.Actual)
            .Because(BuiltInFacts.Target)
            .Because(BuiltInFacts.PeriodElapsed, threshold: _options.MinimumElapsed, option: "minimumElapsed")
            .Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new BehindPaceRule(new()
    {
        MinimumPace = values.Number("minimumPace"),
        MinimumElapsed = values.Number("minimumElapsed"),
    });
}
