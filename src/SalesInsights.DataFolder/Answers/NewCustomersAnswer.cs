using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.NewCustomers;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the new customers.</summary>
public static class NewCustomersAnswer
{
    /// <summary>Writes new customers by origin, row by row, with the batches of campaigns.</summary>
    /// <param name="report">The report, or a viewer's part of it.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this NewCustomersReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.HeadOf(snapshot, report.Period, report.Subject);
            json.Text("groupBy", AnswerWriter.Camel(report.GroupBy.ToString()));
            json.Object("total", () => Write(json, report.Total));
            json.List("rows", report.Rows, row =>
            {
                json.Text("key", row.Key);
                json.Text("name", row.Subject is { } subject ? snapshot.NameOf(subject) : null);
                Write(json, row);
            });
        });
    }

    private static void Write(AnswerWriter json, NewCustomersRow row)
    {
        json.Acquired("customers", row.Customers);
        json.Acquired("inBatches", row.InBatches);
        json.Number("undated", row.Undated);
        json.List("batches", row.Batches, batch =>
        {
            json.Text("campaignId", batch.CampaignId.Value);
            json.Text("name", batch.Name);
            json.Date("from", batch.From);
            json.Date("to", batch.To);
            json.Acquired("customers", batch.Customers);
            json.Date("firstOn", batch.FirstOn);
            json.Date("lastOn", batch.LastOn);
        });
    }
}
