using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Shortfalls;

/// <summary>The days of the period that have come, and the longer time in which its new customers came.</summary>
internal readonly struct ShortfallWindow
{
    public ShortfallWindow(Snapshot snapshot, ShortfallOptions options)
    {
        Period = new Window(snapshot, options.Period);
        Cohort = new Window(DayNumber.Of(options.Period.First) - options.CohortDays, Period.Last);
    }

    public Window Period { get; }

    public Window Cohort { get; }
}
