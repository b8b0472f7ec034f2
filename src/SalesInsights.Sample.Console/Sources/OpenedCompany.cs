using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder;
using SalesInsights.DataFolder.Tables;
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
            throw new UsageException($"--viewer: there is no salesperson '{viewer}'{Meant(viewer, ledger)}; give the id as in the data.");
        return Of(ledger, data.Names, measure, asOf, settings);
    }

    /// <summary>The same company on another day, with that day's period where none was asked for.</summary>
    public OpenedCompany On(LocalDate day, Settings settings) => day == Snapshot.AsOf ? this : Of(Ledger, Names, Measure, day, settings);

    private static OpenedCompany Of(SalesLedger ledger, RecordNames names, TargetMeasure measure, LocalDate asOf, Settings settings)
    {
        var period = settings.Period is { } name ? Named(name, ledger, measure, asOf) : Defaults.PeriodOf(ledger, measure, asOf);
        var snapshot = settings.KnownAt is { } known ? ledger.AsOf(asOf, known) : ledger.AsOf(asOf);
        return new(settings.IsByTodaysOrganisation ? snapshot.ByTodaysOrganisation() : snapshot, names, period, measure);
    }

    private static TargetMeasure MeasureOf(string id, TargetPolicy policy) => policy.FindMeasure(id)
        ?? throw UsageException.NotOneOf("--measure", id, [.. policy.AllMeasures.Select(m => m.Id)]);

    private static TargetPeriod Named(string name, SalesLedger ledger, TargetMeasure measure, LocalDate asOf)
    {
        if (TargetPeriod.TryParse(name, ledger.Company.FiscalCalendar, out var period)) return period;
        IEnumerable<TargetPeriod> known = [Defaults.PeriodOf(ledger, measure, asOf), .. ledger.Targets.Periods(measure).Reverse()];
        var hint = NearestName.Hint(name, known.Select(p => p.Name));
        throw new UsageException(
            $"--period: '{name}' is not a period, such as 2026-Q3, 2026-07, 2026-H2, 2026, FY2026-P07 or 2026-05-31..2026-08-30{UsageException.Ended(hint)}");
    }

    /// <summary>Whom a name in the place of an id probably means.</summary>
    private static string Meant(string viewer, SalesLedger ledger) => MeantName.Of(viewer, [.. ledger.Organization.Salespeople.Select(p => p.Name)]) is { } name
        ? $"; {name} is '{ledger.Organization.Salespeople.First(p => p.Name == name).Id}'"
        : "";
}
