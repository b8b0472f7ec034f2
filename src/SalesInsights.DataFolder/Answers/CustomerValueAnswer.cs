using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.CustomerValue;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the customer value.</summary>
public static class CustomerValueAnswer
{
    /// <summary>Writes what customers were worth, trait by trait, in the order of the report.</summary>
    /// <param name="report">The report, or a viewer's part of it.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this CustomerValueReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.HeadOf(snapshot, report.Period, report.Subject);
            json.Text("by", AnswerWriter.Camel(report.By.ToString()));
            json.Object("total", () => Write(json, report.Total));
            json.List("rows", report.Rows, row =>
            {
                json.Text("key", row.Key);
                json.Flag("withoutCustomer", row.IsWithoutCustomer);
                Write(json, row);
            });
        });
    }

    private static void Write(AnswerWriter json, CustomerValueRow row)
    {
        json.Number("customers", row.Customers);
        json.Number("buyers", row.Buyers);
        json.Measured("buyerShare", row.BuyerShare);
        json.Sum("orders", row.Orders);
        json.Sum("payments", row.Payments);
        json.Sum("won", row.Won);
        json.Measured("ordersPerBuyer", row.OrdersPerBuyer, isMoney: true);
        json.Date("firstOrderOn", row.FirstOrderOn);
        json.Date("lastOrderOn", row.LastOrderOn);
    }
}
