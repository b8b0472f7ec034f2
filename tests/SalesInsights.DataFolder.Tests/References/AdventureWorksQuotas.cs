using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>The figures of <c>adventureworks_reference.json</c> about quotas, which are set for odd runs of days.</summary>
internal static class AdventureWorksQuotas
{
    public static void Add(AnswerBook book, LoadedCompany loaded, Snapshot snapshot)
    {
        var periods = loaded.Ledger.Targets.Periods(TargetMeasure.Orders);
        var reports = periods.Select(p => CompletionReport.Of(snapshot, new() { Period = p })).ToArray();
        book["totals/quota_rows"] = loaded.Files.Single(f => f.Fact == "targets").Accepted;
        book["totals/quota_total"] = reports.Sum(r => r.Rows[0].Target.Value);
        AddPeople(book, snapshot, reports);
        AddPeriods(book, reports);
        AddOutside(book, snapshot, reports);
        AddCalendarQuarters(book, snapshot, reports);
    }

    private static void AddPeople(AnswerBook book, Snapshot snapshot, CompletionReport[] reports)
    {
        var i = 0;
        foreach (var person in snapshot.Ledger.Organization.Salespeople)
        {
            var rows = reports.Select(r => (r.Period, Row: r.Find(Subject.Salesperson(person.Id))!))
                .Where(r => r.Row.Target.HasValue || r.Row.Coverage.Counted > 0).ToArray();
            book[$"per_salesperson_total/{person.Id}/quota_total"] = rows.Sum(r => r.Row.Target.ValueOr(0m));
            foreach (var (period, row) in rows) AddRow(book, $"per_salesperson_quarter/{i++}", period, row);
        }
    }

    private static void AddRow(AnswerBook book, string path, TargetPeriod period, CompletionRow row)
    {
        book[$"{path}/sales_person_id"] = AdventureWorksAnswers.Number(row.Subject.Id.Value);
        book[$"{path}/period_start"] = period.First;
        book[$"{path}/period_end_exclusive"] = period.Last.PlusDays(1);
        book[$"{path}/quota"] = row.Target.Value;
        book[$"{path}/orders"] = row.Coverage.Counted;
        book[$"{path}/sub_total"] = row.Actual;
        book[$"{path}/attainment_pct"] = Answer.Percent((decimal)row.Ratio.Value);
    }

    private static void AddPeriods(AnswerBook book, CompletionReport[] reports)
    {
        for (var i = 0; i < reports.Length; i++)
        {
            var (path, people, quota) = ($"per_quarter/{i}", People(reports[i]), reports[i].Rows[0].Target.Value);
            book[$"{path}/period_start"] = reports[i].Period.First;
            book[$"{path}/quota"] = quota;
            book[$"{path}/sub_total"] = people.Sum(r => r.Actual);
            book[$"{path}/orders"] = people.Sum(r => r.Coverage.Counted);
            book[$"{path}/attainment_pct"] = Answer.Percent(people.Sum(r => r.Actual) / quota);
            book[$"{path}/people_with_quota"] = people.Count(r => r.Target.HasValue);
            book[$"{path}/people_at_or_above_100"] = people.Count(r => r.Remaining.TryGet(out var missing) && missing <= 0m);
        }
    }

    private static void AddOutside(AnswerBook book, Snapshot snapshot, CompletionReport[] reports)
    {
        var (all, within) = (AdventureWorksAnswers.PeopleIn(snapshot, null).ToArray(), reports.SelectMany(People).ToArray());
        book["totals/orders_outside_quota_periods"] = all.Sum(p => p.Orders.Count) - within.Sum(r => r.Coverage.Counted);
        book["totals/sub_total_outside"] = all.Sum(p => p.Orders.Amount) - within.Sum(r => r.Actual);
    }

    /// <summary>A quarter has a row where there are orders, or where a quota period begins; the quota itself belongs to no quarter.</summary>
    private static void AddCalendarQuarters(AnswerBook book, Snapshot snapshot, CompletionReport[] reports)
    {
        var quarters = Quarters(snapshot)
            .Select(q => (Quarter: q, People: AdventureWorksAnswers.PeopleIn(snapshot, q).ToDictionary(p => p.Subject!.Value))).ToArray();
        var i = 0;
        foreach (var person in snapshot.Ledger.Organization.Salespeople.Select(p => Subject.Salesperson(p.Id)))
        {
            foreach (var (quarter, people) in quarters)
            {
                var orders = people[person].Orders;
                var begins = reports.Any(r => quarter.Contains(r.Period.First) && r.Find(person)!.Target.HasValue);
                if (orders.Count == 0 && !begins) continue;
                var path = $"per_salesperson_calendar_quarter_naive/{i++}";
                book[$"{path}/sales_person_id"] = AdventureWorksAnswers.Number(person.Id.Value);
                book[$"{path}/calendar_quarter"] = quarter.Name;
                book[$"{path}/sub_total"] = orders.Amount;
            }
        }
    }

    private static IEnumerable<TargetPeriod> Quarters(Snapshot snapshot)
    {
        var first = snapshot.Ledger.Targets.Periods(TargetMeasure.Orders)[0].First;
        for (var quarter = TargetPeriod.Containing(first, PeriodKind.Quarter); quarter.First <= snapshot.AsOf; quarter = quarter.Next())
            yield return quarter;
    }

    private static CompletionRow[] People(CompletionReport report) => [.. report.Rows.Where(r => r.Subject.Kind == SubjectKind.Salesperson)];
}
