using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Shortfalls;

/// <summary>The days of the period that have come, and the longer time in which its new customers came.</summary>
internal readonly struct ShortfallWindow
{
    private const int DaysOfWeek = 7;

    public ShortfallWindow(Snapshot snapshot, ShortfallOptions options)
    {
        Period = new Window(snapshot, options.Period);
        Cohort = new Window(DayNumber.Of(options.Period.First) - options.CohortDays, Period.Last);
    }

    private ShortfallWindow(Window days) => (Period, Cohort) = (days, days);

    public Window Period { get; }

    public Window Cohort { get; }

    /// <summary>The days of the cohort's time that have come; 0 where none has.</summary>
    public int CohortLength => Math.Max(0, Cohort.Last - Cohort.First + 1);

    /// <summary>The weeks into which these fall, the last one cut.</summary>
    public int WeekCount => (CohortLength + DaysOfWeek - 1) / DaysOfWeek;

    /// <summary>So many days before the cohort's time, all of them the period.</summary>
    public ShortfallWindow Before(int days) => new(new Window(Cohort.First - days, Cohort.First - 1));

    /// <summary>The days of a week of the cohort's time.</summary>
    public Window Week(int week)
    {
        var first = Cohort.First + (week * DaysOfWeek);
        return new(first, Math.Min(first + DaysOfWeek - 1, Cohort.Last));
    }
}
