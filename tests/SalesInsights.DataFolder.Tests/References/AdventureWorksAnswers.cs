using System.Globalization;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Results;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>The figures of <c>adventureworks_reference.json</c> about orders and new customers.</summary>
/// <remarks>The references know orders with a salesperson and all orders; the difference is the house's row.</remarks>
internal static class AdventureWorksAnswers
{
    private static readonly LocalDate YearStart = new(2013, 5, 30);

    public static AnswerBook Of(LoadedCompany loaded)
    {
        var snapshot = loaded.Ledger.AsOf(loaded.Ledger.LastDay!.Value);
        var book = new AnswerBook("adventureworks");
        AddTotals(book, snapshot);
        AddMonths(book, snapshot);
        AddPeople(book, snapshot);
        AddYears(book, snapshot);
        AdventureWorksQuotas.Add(book, loaded, snapshot);
        return book;
    }

    private static void AddTotals(AnswerBook book, Snapshot snapshot)
    {
        var all = ResultsReport.Of(snapshot, new()).Total;
        var people = PeopleIn(snapshot, null).ToArray();
        book["totals/orders"] = all.Orders.Count;
        book["totals/sub_total"] = all.Orders.Amount;
        book["totals/orders_with_sales_person"] = people.Sum(p => p.Orders.Count);
        book["totals/sub_total_with_sales_person"] = people.Sum(p => p.Orders.Amount);
        book["customers_with_orders"] = all.FirstTimeBuyers;
        var orders = new Extremes(snapshot.AsOf, days => ResultsReport.Of(snapshot, new() { Period = days }).Total.Orders.Count);
        book["totals/first_order"] = orders.First;
        book["totals/last_order"] = orders.Last;
        book["totals/last_order_with_sales_person"] = new Extremes(snapshot.AsOf, days => PeopleIn(snapshot, days).Sum(p => p.Orders.Count)).Last;
    }

    private static void AddMonths(AnswerBook book, Snapshot snapshot)
    {
        foreach (var row in ResultsReport.Of(snapshot, new() { GroupBy = Grouping.Month }).Rows.Where(r => r.FirstTimeBuyers > 0))
        {
            book[$"new_customers_by_first_order_month_all/{row.Key}"] = row.FirstTimeBuyers;
            var ofPeople = PeopleIn(snapshot, row.Month).Sum(p => p.FirstTimeBuyers);
            if (ofPeople > 0) book[$"new_customers_by_first_order_month_sales_person_orders/{row.Key}"] = ofPeople;
        }
    }

    private static void AddPeople(AnswerBook book, Snapshot snapshot)
    {
        var month = 0;
        foreach (var person in PeopleIn(snapshot, null))
        {
            book[$"per_salesperson_total/{person.Key}/orders"] = person.Orders.Count;
            book[$"per_salesperson_total/{person.Key}/sub_total"] = person.Orders.Amount;
            var months = ResultsReport.Of(snapshot, new() { GroupBy = Grouping.Month, Subject = person.Subject!.Value });
            foreach (var row in months.Rows.Where(r => r.Orders.Count > 0))
            {
                var path = $"per_salesperson_month/{month++}";
                book[$"{path}/sales_person_id"] = Number(person.Key);
                book[$"{path}/month"] = row.Key;
                book[$"{path}/orders"] = row.Orders.Count;
                book[$"{path}/sub_total"] = row.Orders.Amount;
            }
        }
    }

    private static void AddYears(AnswerBook book, Snapshot snapshot)
    {
        foreach (var person in PeopleIn(snapshot, TargetPeriod.Days(YearStart, snapshot.AsOf)))
            book[$"ytd_crosscheck/{person.Key}/sum_from_2013_05_30"] = person.Orders.Amount;
        foreach (var person in PeopleIn(snapshot, TargetPeriod.Days(YearStart.PlusYears(-1), YearStart.PlusDays(-1))))
            book[$"ytd_crosscheck/{person.Key}/sum_prev_12m"] = person.Orders.Amount;
    }

    /// <summary>Ids are numbers in the references.</summary>
    public static decimal Number(string id) => decimal.Parse(id, CultureInfo.InvariantCulture);

    public static IEnumerable<ResultsRow> PeopleIn(Snapshot snapshot, TargetPeriod? period) =>
        ResultsReport.Of(snapshot, new() { Period = period, GroupBy = Grouping.Salesperson }).Rows.Where(r => !r.IsHouse);
}
