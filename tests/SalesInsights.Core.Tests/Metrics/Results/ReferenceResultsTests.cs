using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Results;

/// <summary>Against data/adventureworks and data/maven_crm, whose references were computed apart from this library.</summary>
public sealed class ReferenceResultsTests
{
    [Fact]
    public void Rows_OfAdventureWorks_EqualTheReference()
    {
        using var reference = Reference("data/adventureworks/reference/adventureworks_reference.json");
        var snapshot = AdventureWorks().AsOf(new(2014, 6, 30));
        var total = ResultsReport.Of(snapshot, new ResultsOptions()).Total;
        var people = ResultsReport.Of(snapshot, new ResultsOptions { GroupBy = Grouping.Salesperson }).Rows;
        var months = ResultsReport.Of(snapshot, new ResultsOptions { GroupBy = Grouping.Month }).Rows;

        Assert.Equal((31465L, 109846381.4039m, 19119L), (total.Orders.Count, total.Orders.Amount, total.FirstTimeBuyers));
        foreach (var person in reference.RootElement.GetProperty("per_salesperson_total").EnumerateObject())
        {
            var row = people.Single(r => r.Key == person.Name);
            Assert.Equal(Number(person.Value, "orders"), row.Orders.Count);
            Assert.Equal(Number(person.Value, "sub_total"), row.Orders.Amount);
        }

        foreach (var month in reference.RootElement.GetProperty("new_customers_by_first_order_month_all").EnumerateObject())
            Assert.Equal(month.Value.GetInt64(), months.Single(r => r.Key == month.Name).FirstTimeBuyers);
    }

    [Fact]
    public void Rows_OfAdventureWorksQuarters_EqualTheReference()
    {
        using var reference = Reference("data/adventureworks/reference/adventureworks_reference.json");
        var snapshot = AdventureWorks().AsOf(new(2014, 6, 30));
        foreach (var quarter in reference.RootElement.GetProperty("per_salesperson_quarter").EnumerateArray()
            .GroupBy(q => (Text(q, "period_start"), Text(q, "period_end_exclusive"))))
        {
            var period = TargetPeriod.Days(LocalDatePattern.Iso.Parse(quarter.Key.Item1).Value, LocalDatePattern.Iso.Parse(quarter.Key.Item2).Value.PlusDays(-1));
            var rows = ResultsReport.Of(snapshot, new ResultsOptions { Period = period, GroupBy = Grouping.Salesperson }).Rows;
            foreach (var expected in quarter)
            {
                var row = rows.Single(r => r.Key == expected.GetProperty("sales_person_id").GetRawText());
                Assert.Equal((Number(expected, "orders"), Number(expected, "sub_total")), (row.Orders.Count, row.Orders.Amount));
            }
        }
    }

    [Fact]
    public void Rows_OfMaven_EqualTheReference()
    {
        using var reference = Reference("data/maven_crm/reference/maven_reference.json");
        var snapshot = Maven().AsOf(new(2017, 12, 31));
        AssertWon(reference, "by_agent", ResultsReport.Of(snapshot, new ResultsOptions { GroupBy = Grouping.Salesperson }).Rows);
        AssertWon(reference, "by_manager", ResultsReport.Of(snapshot, new ResultsOptions { GroupBy = Grouping.Department }).Rows);
        AssertWon(reference, "by_product", ResultsReport.Of(snapshot, new ResultsOptions { GroupBy = Grouping.Segment }).Rows);
        var months = ResultsReport.Of(snapshot, new ResultsOptions { GroupBy = Grouping.Month }).Rows;
        AssertWon(reference, "by_close_month", months);
        Assert.Equal((84L, 1L), (months.Single(r => r.Key == "2017-03").FirstTimeWins, months.Single(r => r.Key == "2017-05").FirstTimeWins));
    }

    private static void AssertWon(JsonDocument reference, string group, IReadOnlyList<ResultsRow> rows)
    {
        foreach (var expected in reference.RootElement.GetProperty(group).EnumerateObject())
        {
            var row = rows.Single(r => r.Key == expected.Name);
            Assert.Equal((Number(expected.Value, "won"), Number(expected.Value, "won_value")), (row.Won.Count, row.Won.Amount));
        }
    }

    private static SalesLedger AdventureWorks()
    {
        var rows = SharedReference.Rows("data/adventureworks/SalesOrderHeader.csv");
        return new LedgerBuilder(new CompanyProfile("AdventureWorks", Currency.USD))
            .AddRange(rows.Select(r => r[8]).Where(p => p.Length > 0).Distinct().Select(p => new Salesperson(p, p)))
            .AddRange(rows.Select(r => r[7]).Distinct().Select(c => new Customer(c)))
            .AddRange(rows.Select(r => new Order(r[0], Date(r[1]), decimal.Parse(r[11], CultureInfo.InvariantCulture), r[8], r[7]))).Build();
    }

    private static SalesLedger Maven()
    {
        var rows = SharedReference.Rows("data/maven_crm/sales_pipeline.csv");
        var teams = SharedReference.Rows("data/maven_crm/sales_teams.csv");
        return new LedgerBuilder(ResultsCompany.Profile())
            .AddRange(teams.Select(t => t[1]).Distinct().Select(m => new Department(m, m)))
            .AddRange(teams.Select(t => new Salesperson(t[0], t[0], t[1])))
            .AddRange(rows.Select(r => r[3]).Where(a => a.Length > 0).Distinct().Select(a => new Customer(a)))
            .AddRange(rows.Select(r => new Opportunity(
                r[0], r[1], r[3], Date(r[5]), amount: r[7].Length == 0 ? null : decimal.Parse(r[7], CultureInfo.InvariantCulture), segment: r[2],
                stage: r[4] == "Won" ? "won" : r[4] == "Lost" ? "lost" : "lead", closedAt: Date(r[6])))).Build();
    }

    private static Moment Date(string text) => text.Length == 0 ? default : (Moment)LocalDatePattern.Iso.Parse(text).Value;

    private static JsonDocument Reference(string path) => JsonDocument.Parse(File.ReadAllText(SharedReference.Path(path)));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static decimal Number(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.String } text
            ? decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture)
            : element.GetProperty(name).GetDecimal();
}
