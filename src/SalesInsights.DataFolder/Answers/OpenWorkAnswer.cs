using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.OpenWork;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the open work.</summary>
public static class OpenWorkAnswer
{
    /// <summary>Writes what is to be done, by salesperson and list by list.</summary>
    /// <param name="report">The report, or a viewer's part of it.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string ToJson(this OpenWorkReport report, Snapshot snapshot)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.HeadOf(snapshot, null, report.Subject);
            json.Number("openOpportunities", report.OpenOpportunities);
            json.List("rows", report.Rows, row =>
            {
                json.Person(snapshot, row.Salesperson);
                json.Number("overdue", row.Overdue);
                json.Number("due", row.Due);
                json.Number("withoutNextAction", row.WithoutNextAction);
                json.Number("quietQuotations", row.QuietQuotations);
                json.Number("fallingCustomers", row.FallingCustomers);
            });
            Write(json, snapshot, "nextActions", "dueOn", report.NextActions);
            Write(json, snapshot, "withoutNextAction", "openedOn", report.WithoutNextAction);
            Write(json, snapshot, "quietQuotations", "quotedOn", report.QuietQuotations);
            json.Falling(snapshot, report.FallingCustomers, report.FallingCount);
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, string name, string date, IReadOnlyList<OpenDeal> deals) =>
        json.List(name, deals, deal =>
        {
            json.Text("opportunityId", deal.OpportunityId.Value);
            json.Id("customerId", deal.CustomerId.Value);
            json.Owner(snapshot, deal.OwnerId);
            json.Id("stageId", deal.StageId.Value);
            json.Date(date, deal.Date);
            json.Days("days", deal.Days);
            json.Measured("amount", deal.Amount, isMoney: true);
        });
}
