using SalesInsights.Calendars;
using SalesInsights.DataFolder.Answers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Results;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the results.</summary>
public static class ResultsAnswer
{
    /// <summary>Writes orders, payments, won opportunities, win rates and new customers, table by table.</summary>
    /// <param name="tables">The tables in the order in which to show them.</param>
    /// <param name="snapshot">The snapshot that they were made of.</param>
    /// <param name="period">The period that was asked about; null for everything up to the day.</param>
    /// <exception cref="ArgumentNullException">The tables or the snapshot are null.</exception>
    public static string ToJson(this IReadOnlyList<ResultsTable> tables, Snapshot snapshot, TargetPeriod? period)
    {
        if (tables is null) throw new ArgumentNullException(nameof(tables));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, period, null);
            json.List("results", tables, table =>
            {
                json.Subject(snapshot, table.Subject);
                json.Text("groupBy", AnswerWriter.Camel(table.GroupBy.ToString()));
                json.Object("total", () => Write(json, table.Total, table.TotalWinRate));
                json.List("rows", table.Rows, row =>
                {
                    json.Text("key", row.Key);
                    json.Text("name", row.Subject is { } subject ? snapshot.NameOf(subject) : null);
                    json.Flag("house", row.IsHouse);
                    json.Flag("rollUp", row.IsRollUp);
                    Write(json, row, table.WinRateOf(row));
                });
            });
        });
    }

    private static void Write(AnswerWriter json, ResultsRow row, WinRateRow? rate)
    {
        Write(json, "orders", row.Orders);
        Write(json, "payments", row.Payments);
        Write(json, "won", row.Won);
        if (rate is null) json.Text("wonOfClosed", null);
        else json.Share("wonOfClosed", rate.WonOfClosed, rate.WonOfClosedInterval);
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
        json.Measured("average", result.Average, isMoney: true);
        json.Number("notPricedOrDated", result.Coverage.Excluded);
    });
}
