using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI4002: with what is booked, open and usually still comes, the target will hardly be reached.</summary>
/// <remarks>
/// It looks ahead where SI4001 looks back, and may stand beside it: somebody behind pace may still have the deals, somebody on pace may have none left.
/// </remarks>
public sealed class UnlikelyToReachRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI4002";

    private static readonly UnlikelyToReachOptions Defaults = new();
    private readonly UnlikelyToReachOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public UnlikelyToReachRule(UnlikelyToReachOptions? options = null)
        : base(new RuleDescriptor(
            Id, BuiltInTexts.Of(Id), subjects: [SubjectKind.Company, SubjectKind.Department, SubjectKind.Salesperson]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("minimumChance", FactUnit.Share, _options.MinimumChance, Defaults.MinimumChance, RuleOptionRange.Share),
        new("minimumElapsed", FactUnit.Share, _options.MinimumElapsed, Defaults.MinimumElapsed, RuleOptionRange.Share),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        var isEarly = !@case.Get(BuiltInFacts.PeriodElapsed).TryGet(out var elapsed) || elapsed < _options.MinimumElapsed;

        // The outlook is a long look at the whole company: it is asked where everything else holds.
        if (isEarly || @case.Snapshot.AsOf >= @case.Period.Last) yield break;
        if (!@case.Get(BuiltInFacts.Completion).TryGet(out var completion) || completion >= 1) yield break;
        if (!@case.Get(BuiltInFacts.ChanceToReachTarget).TryGet(out var chance) || chance >= _options.MinimumChance) yield break;
        yield return Report(@case)
            .Because(BuiltInFacts.ChanceToReachTarget, threshold: _options.MinimumChance, option: "minimumChance")
            .Because(BuiltInFacts.Landing)
            .Because(BuiltInFacts.LandingLow)
            .Because(BuiltInFacts.LandingHigh)
            .Because(BuiltInFacts.Actual)
            .Because(BuiltInFacts.Target)
            .Because(BuiltInFacts.PeriodElapsed, threshold: _options.MinimumElapsed, option: "minimumElapsed")
            .Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new UnlikelyToReachRule(new()
    {
        MinimumChance = values.Number("minimumChance"),
        MinimumElapsed = values.Number("minimumElapsed"),
    });
}
