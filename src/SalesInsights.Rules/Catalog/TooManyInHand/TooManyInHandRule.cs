using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI2003: more customers in hand than can be followed, which may be why follow-up does not come.</summary>
/// <remarks>
/// It makes no comparison of its own that could accuse by chance: it speaks where follow-up stands out as for SI2001 and the person has clearly more in hand
/// than the others or than before, or where its thresholds are reached. Customers who have ordered since they came are not among them.
/// </remarks>
public sealed class TooManyInHandRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI2003";

    private static readonly TooManyInHandOptions Defaults = new();
    private readonly TooManyInHandOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public TooManyInHandRule(TooManyInHandOptions? options = null)
        : base(new RuleDescriptor(Id, BuiltInTexts.Of(Id), Pattern.NotFollowedUp, roles: [Role.Mixed, Role.Develop, Role.Maintain]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("mostInHand", FactUnit.Customers, _options.MostInHand, Defaults.MostInHand, RuleOptionRange.AtLeast(1)),
        new("minimumShare", FactUnit.Share, _options.MinimumShare, Defaults.MinimumShare, RuleOptionRange.Share),
        new("minimumInHand", FactUnit.Customers, _options.MinimumInHand, Defaults.MinimumInHand, RuleOptionRange.AtLeast(1)),
        new("timesPeers", FactUnit.Times, _options.TimesPeers, Defaults.TimesPeers, RuleOptionRange.Times),
        new("timesOwn", FactUnit.Times, _options.TimesOwn, Defaults.TimesOwn, RuleOptionRange.Times),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        var held = @case.Count(BuiltInFacts.CustomersWithoutOrder);

        // What others have, what was before and who is silent is only read where the number alone lets the rule speak.
        var silent = held >= _options.MostInHand ? @case.Count(BuiltInFacts.CustomersSilent) : 0;
        var isByPolicy = silent > 0 && silent >= _options.MinimumShare * held;
        var step = held >= _options.MinimumInHand ? StandingOut.Step(@case, JourneyStepKind.FollowUp) : null;
        if (step is not null && !(held >= ClearlyMore(@case))) step = null;
        if (!isByPolicy && step is null) yield break;
        var finding = Report(@case).Because(InHand(@case, isByPolicy));
        if (step is not null) finding.Judged(step, isByPolicy);
        finding.Because(BuiltInFacts.CustomersSilent, held);
        if (isByPolicy) finding.Because(BuiltInFacts.ShareSilent, held, _options.MinimumShare, "minimumShare");
        var (byPolicy, isCompared) = (isByPolicy ? ToClear(held, silent) : 0, step is not null);
        yield return finding
            .Because(BuiltInFacts.SilentWorkingDays)
            .Because(BuiltInFacts.InHandBeforeDays)
            .Open(customers: @case.Company.InHand.Customers(@case.Person))
            .WouldClear(ClearingActions.HandOverCustomer, seen => isCompared ? ToClear(@case, seen, held, byPolicy) : byPolicy)
            .Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new TooManyInHandRule(new()
    {
        MostInHand = values.Whole("mostInHand"),
        MinimumShare = values.Number("minimumShare"),
        MinimumInHand = values.Whole("minimumInHand"),
        TimesPeers = values.Number("timesPeers"),
        TimesOwn = values.Number("timesOwn"),
    });

    /// <summary>The number, beside what the others have and what was before; the threshold only where it is reached, for the comparison has another.</summary>
    private Evidence InHand(Case @case, bool isByPolicy) => new(
        @case, new(BuiltInFacts.CustomersWithoutOrder, null, WithPeers: true, Before: BuiltInFacts.CustomersWithoutOrderBefore),
        @case.Count(BuiltInFacts.CustomersInHand), isByPolicy ? _options.MostInHand : default(FactValue?), isByPolicy ? Id + ".mostInHand" : null);

    /// <summary>From how many on it is clearly more than the others or than before, whichever is less; null where neither is known.</summary>
    private double? ClearlyMore(Case @case)
    {
        var byPeers = Times(@case.Peers(BuiltInFacts.CustomersWithoutOrder), _options.TimesPeers);
        var byOwn = Times(@case.Get(BuiltInFacts.CustomersWithoutOrderBefore).Select(n => (double)n), _options.TimesOwn);
        return byPeers is { } peers && byOwn is { } own ? Math.Min(peers, own) : byPeers ?? byOwn;
    }

    private static double? Times(Measured<double> number, double times) => number.TryGet(out var value) ? value * times : null;

    /// <summary>The fewest silent customers to hand over, so that the number or the share falls below its threshold.</summary>
    private int ToClear(int held, int silent)
    {
        var byNumber = held - _options.MostInHand + 1;
        var byShare = 1;
        while (byShare < byNumber && silent - byShare >= _options.MinimumShare * (held - byShare)) byShare++;
        return Math.Min(byNumber, byShare);
    }

    /// <summary>The fewest customers to hand over, so that there are clearly more no longer; null where a viewer does not see what is compared with.</summary>
    private int? ToClear(Case whole, Case seen, int held, int byPolicy)
    {
        var hidden = whole.Peers(BuiltInFacts.CustomersWithoutOrder).HasValue && !seen.Peers(BuiltInFacts.CustomersWithoutOrder).HasValue;
        if (hidden || ClearlyMore(seen) is not { } from) return null;
        var most = (int)Math.Ceiling(Math.Max(from, _options.MinimumInHand)) - 1;
        return Math.Max(byPolicy, Math.Max(1, held - most));
    }
}
