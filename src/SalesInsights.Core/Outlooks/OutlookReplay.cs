using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;

namespace SalesInsights.Outlooks;

/// <summary>Makes the outlook again as of days in past periods.</summary>
internal sealed class OutlookReplay
{
    // The middle of each third of a period, in sixths of its working days.
    private static readonly int[] Sixths = [1, 3, 5];
    private readonly Snapshot _snapshot;
    private readonly OutlookBacktestOptions _options;

    public OutlookReplay(Snapshot snapshot, OutlookBacktestOptions options)
    {
        (_snapshot, _options) = (snapshot, options);
        var forecasts = new List<ReplayedForecast>();
        foreach (var period in PastPeriods())
        {
            var before = forecasts.Count;
            for (var third = 0; third < Sixths.Length; third++) Replay(period, third, forecasts);
            if (forecasts.Count > before) Periods.Add(period);
        }

        for (var third = 0; third < Sixths.Length; third++) RunRateIntervals.Set([.. forecasts.Where(f => f.Third == third)]);
        Forecasts = forecasts;
    }

    public List<TargetPeriod> Periods { get; } = [];

    public IReadOnlyList<ReplayedForecast> Forecasts { get; }

    private List<TargetPeriod> PastPeriods()
    {
        var periods = new List<TargetPeriod>();
        for (var period = _options.Period; periods.Count < _options.Periods && period.First.Year > 1901; period = period.Previous())
        {
            if (period.Last <= _snapshot.AsOf) periods.Add(period);
            if (period.Last < _snapshot.AsOf.PlusYears(-20)) break;
        }

        periods.Reverse();
        return periods;
    }

    private void Replay(TargetPeriod period, int third, List<ReplayedForecast> forecasts)
    {
        var calendar = _snapshot.Ledger.Company.WorkingCalendar;
        var all = calendar.WorkingDaysBetween(period.First, period.Last);
        if (all < Sixths.Length) return;
        var day = calendar.AddWorkingDays(period.First.PlusDays(-1), Math.Max(1, all * Sixths[third] / 6));
        if (day >= period.Last) return;
        // Not from the ledger's days: they are kept for those who ask.
        var past = new Snapshot(_snapshot.Ledger, day, DayNumber.Of(day));
        var report = OutlookReport.Of(past, new OutlookOptions { Period = period, Measure = _options.Measure });
        var final = CompletionReport.Of(_snapshot, new CompletionOptions { Period = period, Measure = _options.Measure });
        foreach (var row in report.Rows)
        {
            if (row.Subject.Kind != SubjectKind.Salesperson || !row.Landing.HasValue) continue;
            var came = final.Find(row.Subject)?.Actual ?? 0m;
            if (row.Landing.Value != 0m || came != 0m) forecasts.Add(Forecast(row, came, third));
        }
    }

    private ReplayedForecast Forecast(OutlookRow row, decimal came, int third) => new()
    {
        Person = _snapshot.Organization.IndexOf(row.Subject.SalespersonId),
        Period = Periods.Count,
        Third = third,
        Booked = (double)row.Booked,
        Landing = (double)row.Landing.Value,
        Said = new((double)row.Low.Value, (double)Math.Max(row.Low.Value, row.High.Value), OutlookReport.Level),
        RunRate = (double)row.RunRate.ValueOr(row.Booked),
        Final = (double)came,
        Chance = row.Chance.HasValue ? row.Chance.Value : null,
        IsReached = row.Target.HasValue && came >= row.Target.Value,
    };
}
