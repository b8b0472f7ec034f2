using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Sources;

/// <summary>A company as of a day, and the period and measure that are asked about.</summary>
public sealed class OpenedCompany
{
    private OpenedCompany(Snapshot snapshot, RecordNames names, TargetPeriod period, TargetMeasure measure)
    {
        Snapshot = snapshot;
        Names = names;
        Period = period;
        Measure = measure;
    }

    public Snapshot Snapshot { get; }

    public SalesLedger Ledger => Snapshot.Ledger;

    public RecordNames Names { get; }

    public TargetPeriod Period { get; }

    public TargetMeasure Measure { get; }

    public static OpenedCompany From(LoadedData data, Settings settings)
    {
        var ledger = data.Ledger;
        var asOf = settings.AsOf ?? data.AsOf
            ?? throw new UsageException("The data bears no dates; say with --as-of which day to look at, as yyyy-MM-dd.");
        var measure = settings.Measure is { } id ? MeasureOf(id, ledger.Company.TargetPolicy) : data.Measure;
        if (settings.Viewer is { } viewer && ledger.Organization.Find(viewer) is null)
            throw new UsageException($"--viewer: there is no salesperson '{viewer}'; give the id as in the data.");
        return Of(ledger, data.Names, measure, asOf, settings);
    }

    /// <summary>The same company on another day, with that day's period where none was asked for.</summary>
    public OpenedCompany On(LocalDate day, Settings settings) => day == Snapshot.AsOf ? this : Of(Ledger, Names, Measure, day, settings);

    private static OpenedCompany Of(SalesLedger ledger, RecordNames names, TargetMeasure measure, LocalDate asOf, Settings settings)
    {
        var period = settings.Period is { } name ? Named(name, ledger) : Defaults.PeriodOf(ledger, measure, asOf);
        var snapshot = settings.KnownAt is { } known ? ledger.AsOf(asOf, known) : ledger.AsOf(asOf);
        return new(settings.IsByTodaysOrganisation ? snapshot.ByTodaysOrganisation() : snapshot, names, period, measure);
    }

    private static TargetMeasure MeasureOf(string id, TargetPolicy policy) => policy.FindMeasure(id)
        ?? throw new UsageException($"--measure: '{id}' is not one of {string.Join(", ", policy.AllMeasures.Select(m => m.Id))}.");

    private static TargetPeriod Named(string name, SalesLedger ledger) =>
        TargetPeriod.TryParse(name, ledger.Company.FiscalCalendar, out var period)
            ? period
            : throw new UsageException($"--period: '{name}' is not a period, such as 2026-Q3, 2026-07, 2026-H2, 2026, FY2026-P07 or 2026-05-31..2026-08-30.");
}
