using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Results;
using SalesInsights.Metrics.Velocity;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>The figures of <c>maven_reference.json</c> about won and lost opportunities, by group and by time.</summary>
internal static class MavenAnswers
{
    private static readonly TargetPeriod FirstQuarter = TargetPeriod.Quarter(2016, 4);

    public static AnswerBook Of(LoadedCompany loaded)
    {
        var snapshot = loaded.Ledger.AsOf(loaded.AsOf!.Value);
        var book = new AnswerBook("maven");
        AddOutcomes(book, snapshot);
        AddClosings(book, snapshot);
        AddMonths(book, snapshot);
        MavenQuality.Add(book, loaded, snapshot);
        MavenDays.Add(book, snapshot);
        return book;
    }

    private static void AddOutcomes(AnswerBook book, Snapshot snapshot)
    {
        Add(Grouping.Company, _ => "total");
        Add(Grouping.Salesperson, key => $"by_agent/{key}");
        Add(Grouping.Segment, key => $"by_product/{key}");
        Add(Grouping.Department, key => snapshot.Ledger.Organization.Find(key, snapshot.AsOf)!.Parent.IsEmpty ? $"by_region/{key}" : $"by_manager/{key}");

        void Add(Grouping grouping, Func<string, string> pathOf)
        {
            var times = ClosingTimeReport.Of(snapshot, new() { GroupBy = grouping }).Rows.ToDictionary(r => r.Key);
            foreach (var row in WinRateReport.Of(snapshot, new() { GroupBy = grouping }).Rows) AddSummary(book, pathOf(row.Key), row, times[row.Key]);
        }
    }

    private static void AddSummary(AnswerBook book, string path, WinRateRow outcome, ClosingTimeRow times)
    {
        book[$"{path}/opportunities"] = outcome.Opportunities.Count;
        book[$"{path}/won"] = outcome.Won.Count;
        book[$"{path}/lost"] = outcome.Lost.Count;
        book[$"{path}/engaging"] = CountIn(outcome, "engaging");
        book[$"{path}/prospecting"] = CountIn(outcome, "prospecting");
        book[$"{path}/win_rate"] = outcome.WonOfClosed;
        book[$"{path}/win_rate_all"] = outcome.WonOfAll;
        book[$"{path}/won_value"] = outcome.WonAmount;
        book[$"{path}/avg_won_value"] = outcome.AverageWonAmount;
        book[$"{path}/mean_days_won"] = times.Won.Mean;
        book[$"{path}/mean_days_lost"] = times.Lost.Mean;
        book[$"{path}/mean_days_closed"] = times.Closed.Mean;
        book[$"{path}/median_days_won"] = times.Won.Median;
        book[$"{path}/median_days_closed"] = times.Closed.Median;
    }

    public static long CountIn(WinRateRow outcome, string stage) => outcome.OpenByStage.SingleOrDefault(s => s.Stage.Id == stage)?.Count ?? 0;

    private static void AddClosings(AnswerBook book, Snapshot snapshot)
    {
        foreach (var quarter in Periods(FirstQuarter, snapshot.AsOf))
        {
            AddGroups(book, snapshot, quarter, Grouping.Company, _ => $"by_close_quarter/{quarter}");
            AddGroups(book, snapshot, quarter, Grouping.Salesperson, key => $"by_agent_close_quarter/{key}|{quarter}");
        }

        AddGroups(book, snapshot, null, Grouping.Month, key => $"by_close_month/{key}");
    }

    private static void AddGroups(AnswerBook book, Snapshot snapshot, TargetPeriod? period, Grouping grouping, Func<string, string> pathOf)
    {
        foreach (var row in WinRateReport.Of(snapshot, new() { Period = period, GroupBy = grouping }).Rows.Where(r => r.Opportunities.Count > 0))
        {
            var path = pathOf(row.Key);
            book[$"{path}/won"] = row.Won.Count;
            book[$"{path}/lost"] = row.Lost.Count;
            book[$"{path}/won_value"] = row.WonAmount;
            book[$"{path}/win_rate"] = row.WonOfClosed;
        }
    }

    private static void AddMonths(AnswerBook book, Snapshot snapshot)
    {
        var months = ResultsReport.Of(snapshot, new() { GroupBy = Grouping.Month });
        foreach (var row in months.Rows.Where(r => r.OpportunitiesOpened > 0)) book[$"engaged_by_month/{row.Key}"] = row.OpportunitiesOpened;
        foreach (var row in months.Rows.Where(r => r.FirstTimeWins > 0)) book[$"new_customers_by_first_won_month/{row.Key}"] = row.FirstTimeWins;
        book["accounts_with_a_win"] = months.Total.FirstTimeWins;
    }

    private static IEnumerable<TargetPeriod> Periods(TargetPeriod first, LocalDate last)
    {
        for (var period = first; period.First <= last; period = period.Next()) yield return period;
    }
}
