using SalesInsights.Metrics.Records;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Catalog;

/// <summary>SI0003: the data is too thin or too broken to judge by.</summary>
/// <remarks>One finding about the company, whose evidence are the reasons that hold. Of people the steps of their journeys say it themselves (<c>tooFewData</c>).</remarks>
public sealed class ThinDataRule : DiagnosticRule
{
    /// <summary>The rule's id.</summary>
    public const string Id = "SI0003";

    private static readonly ThinDataOptions Defaults = new();
    private readonly ThinDataOptions _options;

    /// <summary>Makes the rule.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public ThinDataRule(ThinDataOptions? options = null)
        : base(new RuleDescriptor(Id, BuiltInTexts.Of(Id), subjects: [SubjectKind.Company]))
    {
        _options = options ?? Defaults;
        RequireOptionsInRange();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<RuleOption> Options =>
    [
        new("maximumRefused", FactUnit.Share, _options.MaximumRefused, Defaults.MaximumRefused, RuleOptionRange.Between(0, 1)),
        new("maximumUndated", FactUnit.Share, _options.MaximumUndated, Defaults.MaximumUndated, RuleOptionRange.Between(0, 1)),
        new("minimumRows", new FactUnit("rows", FactForm.Count), _options.MinimumRows, Defaults.MinimumRows, RuleOptionRange.AtLeast(1)),
        new("minimumActivities", BuiltInFacts.ActivitiesOnRecord.Unit, _options.MinimumActivities, Defaults.MinimumActivities, RuleOptionRange.AtLeast(0)),
        new("minimumHistoryDays", FactUnit.Days, _options.MinimumHistoryDays, Defaults.MinimumHistoryDays, RuleOptionRange.AtLeast(0)),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (@case is null) throw new ArgumentNullException(nameof(@case));
        var records = RecordsReport.Of(@case.Snapshot);
        var finding = Report(@case);
        var toRepair = Broken(finding, BuiltInFacts.RowsRefusedShare, records.RowsRefused, records.RowsRead, _options.MaximumRefused, "maximumRefused")
            + Broken(finding, BuiltInFacts.CustomersUndatedShare, records.CustomersUndated, records.Customers, _options.MaximumUndated, "maximumUndated")
            + Broken(finding, BuiltInFacts.StageEntriesUndatedShare, records.StageEntriesUndated, records.StageEntries, _options.MaximumUndated, "maximumUndated");
        var isThin = AddThin(finding, records);
        if (toRepair == 0 && !isThin) yield break;

        // Time and activities are not to be repaired.
        if (!isThin) finding.WouldClear(ClearingActions.RepairRecord, (int)Math.Min(int.MaxValue, toRepair));
        yield return finding.Build();
    }

    /// <inheritdoc/>
    protected override DiagnosticRule With(RuleOptionValues values) => new ThinDataRule(new()
    {
        MaximumRefused = values.Number("maximumRefused"),
        MaximumUndated = values.Number("maximumUndated"),
        MinimumRows = values.Whole("minimumRows"),
        MinimumActivities = values.Whole("minimumActivities"),
        MinimumHistoryDays = values.Whole("minimumHistoryDays"),
    });

    private bool AddThin(FindingBuilder finding, RecordsReport records)
    {
        var isSilent = records.Activities < _options.MinimumActivities && records.Customers + records.StageEntries > 0;
        var isShort = records.HistoryDays < _options.MinimumHistoryDays;
        if (isSilent) finding.Because(BuiltInFacts.ActivitiesOnRecord, threshold: _options.MinimumActivities, option: "minimumActivities");
        if (isShort) finding.Because(BuiltInFacts.HistoryDays, threshold: _options.MinimumHistoryDays, option: "minimumHistoryDays");
        return isSilent || isShort;
    }

    /// <summary>Adds a share of records that cannot be used, where it is too large, and tells how many of them to repair.</summary>
    private long Broken(FindingBuilder finding, FactKey fact, long broken, long all, double most, string option)
    {
        if (all < _options.MinimumRows || broken <= most * all) return 0;
        finding.Because(fact, all, most, option);
        return broken - (long)Math.Floor(most * all);
    }
}
