using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.DataFolder.Batches;
using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Where readers put what they made.</summary>
internal sealed class FactSink(LedgerBuilder builder, CompanyProfile company, RecordNames names)
{
    public LedgerBuilder Builder { get; } = builder;

    public FiscalCalendar FiscalCalendar { get; } = company.FiscalCalendar;

    public TargetPolicy TargetPolicy { get; } = company.TargetPolicy;

    public DateTimeZone Zone { get; } = company.Zone;

    public RecordNames Names { get; } = names;

    public FactBatches Batches { get; } = new();
}
