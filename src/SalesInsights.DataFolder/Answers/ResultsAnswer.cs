using SalesInsights.Calendars;
using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Results;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the results.</summary>
public static class ResultsAnswer
{
    /// <summary>Writes orders, payments, won opportunities and new customers by group, and their total.</summary>
    /// <param name="report">The report.</param>
    /// <param name="snapshot">The snapshot that the report was made of.</param>
    /// <param name="period">The period that was asked about; null for everything up to the day.</param>
    /// <param name="isVisible">Which rows a viewer may see; all, and the total, when null.</param>
    /// <exception cref="ArgumentNullException">The report or the snapshot is null.</exception>
    public static string ToJson(this ResultsReport report, Snapshot snapshot, TargetPeriod? period, Func<ResultsRow, bool>? isVisible = null)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, period, null);
            json.Text("groupBy", AnswerWriter.Camel(report.GroupBy.ToString()));
            json.List("rows", report.Rows.Where(r => isVisible is null || isVisible(r)), row => Write(json, row));
            if (isVisible is null) json.Object("total", () => Write(json, report.Total));
            else json.Text("total", null);
        });
    }

    private static void Write(AnswerWriter json, ResultsRow row)
    {
        json.Text("key", row.Key);
        json.Flag("house", row.IsHouse);
        json.Flag("rollUp", row.IsRollUp);
        Write(json, "orders", row.Orders);
        Write(json, "payments", row.Payments);
        Write(json, "won", row.Won);
        json.Object("newCustomers", () =>
        {
            json.Number("created", row.NewCustomers.Created);
            json.Number("claimed", row.NewCustomers.Claimed);
            json.Number("assigned", row.NewCustomers.Assigned);
            json.Number("undated", row.UndatedNewCustomers);
        });
        json.Number("opportunitiesOpened", row.OpportunitiesOpened);
        json.Number("firstTimeBuyers", row.FirstTimeBuyers);
        json.Number("firstTimeWins", row.FirstTimeWins);
    }

    private static void Write(AnswerWriter json, string name, MoneyResult result) => json.Object(name, () =>
    {
        json.Number("count", result.Count);
        json.Money("amount", result.Amount);
        json.Number("notPricedOrDated", result.Coverage.Excluded);
        json.Measured("average", result.Average, isMoney: true);
    });
}
