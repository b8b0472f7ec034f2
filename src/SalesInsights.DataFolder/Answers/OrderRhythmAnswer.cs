using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.RepeatOrders;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the order rhythm.</summary>
public static class OrderRhythmAnswer
{
    /// <summary>Writes every customer's rhythm in the order of the report.</summary>
    /// <param name="report">The report, or a viewer's part of it.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this OrderRhythmReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.HeadOf(snapshot, null, report.Subject);
            json.Number("buyers", report.Customers.Count);
            json.Number("withRhythm", report.WithRhythm);
            json.Number("overdue", report.Overdue);
            json.Money("overdueYearlyValue", report.OverdueYearlyValue);
            json.List("customers", report.Customers, customer => Write(json, snapshot, customer));
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, CustomerRhythm customer)
    {
        json.Text("customerId", customer.CustomerId.Value);
        json.Owner(snapshot, customer.OwnerId);
        json.Number("orderDays", customer.OrderDays);
        json.Date("firstOrderOn", customer.FirstOrderOn);
        json.Date("lastOrderOn", customer.LastOrderOn);
        json.Number("daysSinceLast", customer.DaysSinceLast);
        json.Measured("lowerQuartile", customer.LowerQuartile);
        json.Measured("median", customer.Median);
        json.Measured("upperQuartile", customer.UpperQuartile);
        json.Day("expectedOn", customer.ExpectedOn);
        json.Days("daysOverdue", customer.DaysOverdue);
        json.Money("yearlyValue", customer.YearlyValue);
        json.Number("unpriced", customer.Unpriced);
    }
}
