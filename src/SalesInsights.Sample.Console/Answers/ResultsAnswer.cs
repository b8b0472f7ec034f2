using System.Text.Json;
using NodaTime.Text;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Results;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Answers;

/// <summary>The JSON answer of <c>results</c>.</summary>
internal static class ResultsAnswer
{
    public static string Of(OpenedCompany company, IReadOnlyList<ResultsTable> tables) => JsonText.Of(json =>
    {
        json.WriteString("company", company.Ledger.Company.Name);
        json.WriteString("currency", company.Ledger.Company.Currency.Code);
        json.WriteString("asOf", LocalDatePattern.Iso.Format(company.Snapshot.AsOf));
        json.WriteString("period", company.Period.Name);
        json.Array("results", tables, table =>
        {
            json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(table.Subject.Kind.ToString()));
            json.WriteString("id", table.Subject.Id.Value);
            json.WriteString("name", SubjectNames.Of(company.Snapshot, table.Subject));
            json.WriteString("groupBy", JsonNamingPolicy.CamelCase.ConvertName(table.GroupBy.ToString()));
            json.Object("total", () => Row(json, table.Total, table.TotalWinRate));
            json.Array("rows", table.Rows, row =>
            {
                json.WriteString("key", row.Key);
                json.WriteBoolean("house", row.IsHouse);
                if (row.Subject is { } subject) json.WriteString("name", SubjectNames.Of(company.Snapshot, subject));
                Row(json, row, table.WinRateOf(row));
            });
        });
    });

    private static void Row(Utf8JsonWriter json, ResultsRow row, WinRateRow? rate)
    {
        Sum(json, "orders", row.Orders);
        Sum(json, "payments", row.Payments);
        Sum(json, "won", row.Won);
        if (rate is null) json.WriteNull("wonOfClosed");
        else json.Share("wonOfClosed", rate.WonOfClosed, rate.WonOfClosedInterval);
        json.Object("newCustomers", () =>
        {
            json.WriteNumber("created", row.NewCustomers.Created);
            json.WriteNumber("claimed", row.NewCustomers.Claimed);
            json.WriteNumber("assigned", row.NewCustomers.Assigned);
            json.WriteNumber("undated", row.UndatedNewCustomers);
        });
        json.WriteNumber("opportunitiesOpened", row.OpportunitiesOpened);
        json.WriteNumber("firstTimeBuyers", row.FirstTimeBuyers);
        json.WriteNumber("firstTimeWins", row.FirstTimeWins);
    }

    private static void Sum(Utf8JsonWriter json, string name, MoneyResult sum) => json.Object(name, () =>
    {
        json.WriteNumber("count", sum.Count);
        json.WriteString("amount", JsonText.Money(sum.Amount));
        json.Amount("average", sum.Average, isMoney: true);
        json.WriteNumber("excluded", sum.Coverage.Excluded);
    });
}
