using SalesInsights.Metrics;
using SalesInsights.Metrics.Results;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>The figures of <c>jaffle_reference.json</c>; money there is in cents.</summary>
internal static class JaffleAnswers
{
    private const int Listed = 10;

    /// <param name="loaded">As the console's mapping loads it.</param>
    /// <param name="byCustomer">The same with each customer as a segment of their own, so that results list them.</param>
    /// <param name="byStatus">The same with an opportunity for each order whose segment is the order's status.</param>
    public static AnswerBook Of(LoadedCompany loaded, LoadedCompany byCustomer, LoadedCompany byStatus)
    {
        var all = Results(loaded, Grouping.Company).Total;
        var book = new AnswerBook("jaffle")
        {
            ["orders"] = all.Orders.Count,
            ["payments"] = all.Payments.Count,
            ["total_cents"] = Cents(all.Payments.Amount),
            ["customers_with_orders"] = all.FirstTimeBuyers,
            ["customers_without"] = loaded.Files.Single(f => f.Fact == "customers").Accepted - all.FirstTimeBuyers,
        };
        foreach (var month in Results(loaded, Grouping.Month).Rows)
        {
            // An order is worth what was paid for it, and a payment bears the order's day: both ways give the month's money.
            Assert.Equal(month.Orders.Amount, month.Payments.Amount);
            book[$"by_month_cents/{month.Key}"] = Cents(month.Payments.Amount);
            book[$"new_customers_by_month/{month.Key}"] = month.FirstTimeBuyers;
        }

        foreach (var status in Results(byStatus, Grouping.Segment).Rows.Where(r => r.Orders.Count > 0))
            book[$"status/{status.Key}"] = status.Orders.Count;
        AddCustomers(book, byCustomer);
        return book;
    }

    /// <summary>The amounts of all places; the customer only where nobody else has the same amount.</summary>
    private static void AddCustomers(AnswerBook book, LoadedCompany byCustomer)
    {
        var rows = Results(byCustomer, Grouping.Segment).Rows.OrderByDescending(r => r.Payments.Amount).ToArray();
        for (var i = 0; i < Listed; i++)
        {
            book[$"top_customers/{i}/1"] = Cents(rows[i].Payments.Amount);
            if (rows.Count(r => r.Payments.Amount == rows[i].Payments.Amount) == 1) book[$"top_customers/{i}/0"] = rows[i].Key;
        }
    }

    private static decimal Cents(decimal amount) => amount * 100m;

    private static ResultsReport Results(LoadedCompany loaded, Grouping grouping) =>
        ResultsReport.Of(loaded.Ledger.AsOf(loaded.AsOf!.Value), new ResultsOptions { GroupBy = grouping });
}
