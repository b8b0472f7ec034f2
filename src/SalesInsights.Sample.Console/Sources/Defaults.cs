using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Sources;

/// <summary>What is looked at where the command line does not say.</summary>
internal static class Defaults
{
    /// <summary>The first measure with targets; without any, the first of orders, payments and won that has facts.</summary>
    public static TargetMeasure MeasureOf(SalesLedger ledger)
    {
        if (ledger.Targets.Measures.Count > 0) return ledger.Targets.Measures[0];
        bool Has(FactKind fact) => ledger.Counts.Any(c => c.Fact == fact && c.Accepted > 0);
        if (Has(FactKind.Orders)) return TargetMeasure.Orders;
        return Has(FactKind.Payments) ? TargetMeasure.Payments : TargetMeasure.Won;
    }

    /// <summary>The quarter of the fiscal year that holds the day, unless targets are set for other periods that hold it: then the latest of those.</summary>
    public static TargetPeriod PeriodOf(SalesLedger ledger, TargetMeasure measure, LocalDate asOf)
    {
        var quarter = QuarterOf(ledger.Company.FiscalCalendar, asOf);
        var set = ledger.Targets.Periods(measure).Where(p => p.Contains(asOf)).ToArray();
        return set.Length == 0 || set.Any(p => p.First == quarter.First && p.Last == quarter.Last) ? quarter : set[^1];
    }

    private static TargetPeriod QuarterOf(FiscalCalendar calendar, LocalDate day) => calendar.IsCalendarYear
        ? TargetPeriod.Containing(day, PeriodKind.Quarter)
        : TargetPeriod.Containing(day, PeriodKind.FiscalQuarter, calendar);
}
