using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Companies;

/// <summary>What holds for the whole company: currency, time zone, calendars, pipelines, language.</summary>
public sealed class CompanyProfile
{
    /// <summary>Describes a company.</summary>
    /// <param name="name">The name as shown to people.</param>
    /// <param name="currency">The reporting currency: all sums are in it.</param>
    /// <param name="zone">The zone in which business days begin and end; UTC when null.</param>
    /// <param name="workingCalendar">Working days; Monday to Friday without holidays when null.</param>
    /// <param name="fiscalCalendar">The fiscal year; the calendar year when null.</param>
    /// <param name="pipelines">The selling processes; none when null.</param>
    /// <param name="language">The language of texts by default: <c>en</c> or <c>zh-CN</c>.</param>
    /// <param name="recordLinks">Where the CRM shows its records.</param>
    /// <param name="workingHours">
    /// The hours of the working days; 09:00 to 18:00 when null. Alone they give the working calendar, too.
    /// </param>
    /// <param name="targetPolicy">Measures of its own; <see cref="TargetPolicy.Default"/> when null.</param>
    /// <param name="rateMaxAgeDays">
    /// How many calendar days an exchange rate may be old on the day of an event; older ones count as missing. No limit when null.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rateMaxAgeDays"/> is negative.</exception>
    /// <exception cref="ArgumentException">
    /// The name or the currency is empty, two pipelines share an id, or the working hours stand on another calendar than the one given.
    /// </exception>
    public CompanyProfile(
        string name,
        Currency currency,
        DateTimeZone? zone = null,
        WorkingCalendar? workingCalendar = null,
        FiscalCalendar? fiscalCalendar = null,
        IEnumerable<PipelineDefinition>? pipelines = null,
        string language = "en",
        RecordLinks? recordLinks = null,
        WorkingHours? workingHours = null,
        TargetPolicy? targetPolicy = null,
        int? rateMaxAgeDays = null)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("A company needs a name.", nameof(name));
        if (currency.IsEmpty) throw new ArgumentException("A company needs a reporting currency.", nameof(currency));
        if (workingHours is not null && workingCalendar is not null && workingHours.Calendar != workingCalendar)
            throw new ArgumentException("The working hours stand on another calendar; make them from the company's.", nameof(workingHours));
        Name = name;
        Currency = currency;
        Zone = zone ?? DateTimeZone.Utc;
        WorkingCalendar = workingCalendar ?? workingHours?.Calendar ?? WorkingCalendar.Default;
        WorkingHours = workingHours ?? (workingCalendar is null ? WorkingHours.Default : new WorkingHours(workingCalendar));
        FiscalCalendar = fiscalCalendar ?? FiscalCalendar.CalendarYear;
        Pipelines = (pipelines ?? []).OrderBy(p => p.Id.Value, StringComparer.Ordinal).ToArray();
        Language = language ?? "en";
        RecordLinks = recordLinks ?? RecordLinks.None;
        TargetPolicy = targetPolicy ?? TargetPolicy.Default;
        if (rateMaxAgeDays < 0)
            throw new ArgumentOutOfRangeException(nameof(rateMaxAgeDays), rateMaxAgeDays, "A rate may be 0 or more days old.");
        RateMaxAgeDays = rateMaxAgeDays;
        var twice = Pipelines.GroupBy(p => p.Id.Value, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new ArgumentException($"Pipeline '{twice.Key}' is described twice.", nameof(pipelines));
    }

    /// <summary>The name as shown to people.</summary>
    public string Name { get; }

    /// <summary>The reporting currency.</summary>
    public Currency Currency { get; }

    /// <summary>The zone in which business days begin and end.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Working days, holidays and make-up days.</summary>
    public WorkingCalendar WorkingCalendar { get; }

    /// <summary>At which hours of the working days people work.</summary>
    public WorkingHours WorkingHours { get; }

    /// <summary>The fiscal year.</summary>
    public FiscalCalendar FiscalCalendar { get; }

    /// <summary>The selling processes, by id.</summary>
    public IReadOnlyList<PipelineDefinition> Pipelines { get; }

    /// <summary>The language of texts by default: <c>en</c> or <c>zh-CN</c>.</summary>
    public string Language { get; }

    /// <summary>Where the CRM shows its records.</summary>
    public RecordLinks RecordLinks { get; }

    /// <summary>The measures it declares.</summary>
    public TargetPolicy TargetPolicy { get; }

    /// <summary>How many calendar days an exchange rate may be old on the day of an event; null for no limit.</summary>
    public int? RateMaxAgeDays { get; }
}
