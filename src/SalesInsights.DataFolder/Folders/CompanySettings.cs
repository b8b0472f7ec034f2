using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Folders;

/// <summary>What company.json says, read and checked word by word.</summary>
internal sealed class CompanySettings
{
    public required string Name { get; init; }

    public required Currency Currency { get; init; }

    public required DateTimeZone Zone { get; init; }

    public FiscalCalendar FiscalCalendar { get; init; } = FiscalCalendar.CalendarYear;

    /// <summary>Empty: Monday to Friday.</summary>
    public IReadOnlyList<IsoDayOfWeek> WorkingDays { get; init; } = [];

    public IReadOnlyList<LocalDate> Holidays { get; init; } = [];

    public IReadOnlyList<LocalDate> ExtraWorkingDays { get; init; } = [];

    /// <summary>The hours of the working days.</summary>
    public HoursSetting Hours { get; init; } = HoursSetting.None;

    public string? Language { get; init; }

    /// <summary>Address templates by kind of record: customer, opportunity, order, activity.</summary>
    public IReadOnlyDictionary<string, string> RecordUrls { get; init; } = new Dictionary<string, string>();

    public int? RateMaxAgeDays { get; init; }

    public TargetPolicy TargetPolicy { get; init; } = TargetPolicy.Default;

    /// <summary>Keys that are valid but that nothing is computed from, with their lines.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> NotUsed { get; init; } = [];

    /// <summary>The company's profile with its pipelines.</summary>
    public CompanyProfile ToProfile(IEnumerable<PipelineDefinition> pipelines) => new(
        Name,
        Currency,
        Zone,
        workingCalendar: null,
        FiscalCalendar,
        pipelines,
        Language ?? "en",
        new RecordLinks(Url("customer"), Url("opportunity"), Url("order"), Url("activity")),
        Hours.On(new WorkingCalendar(WorkingDays.Count == 0 ? null : WorkingDays, Holidays, ExtraWorkingDays)),
        TargetPolicy,
        RateMaxAgeDays);

    private string? Url(string record) => RecordUrls.TryGetValue(record, out var url) ? url : null;
}
