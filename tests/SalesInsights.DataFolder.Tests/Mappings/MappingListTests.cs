using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Results;

namespace SalesInsights.DataFolder.Tests.Mappings;

/// <summary>Conditions on another file's column, and sums of another file's rows.</summary>
public class MappingListTests
{
    private const string Deals = "Nr,Day\n1,2026-01-05\n2,2026-01-06\n3,2026-01-07\n";

    [Theory]
    [InlineData("whereNotIn", "1,3", 1)]
    [InlineData("whereIn", "2", 2)]
    public void Load_ListOfAnotherFile_ChoosesTheRows(string key, string kept, int leftOut)
    {
        using var folder = new TempFolder().With("deals.csv", Deals).With("merged.csv", "into,from\n1,2\n1,2\n3,9\n");
        var loaded = Load(folder, $$"""{ "id": "Nr", "owner_id": { "constant": "" }, "ordered_on": "Day", "amount": { "constant": "1" } }""",
            $$""", "{{key}}": { "Nr": { "source": "merged.csv", "key": "from" } }""");

        Assert.Equal(kept, string.Join(',', new[] { 1, 2, 3 }.Where(deal => OrdersOf(loaded, deal).Count == 1)));
        Assert.Equal(leftOut, Assert.Single(loaded.Files, f => f.Fact == "orders").LeftOut);
        Assert.Empty(loaded.Unused);
    }

    [Fact]
    public void Load_SumOfAnotherFile_AddsUpAllRowsOfTheKey()
    {
        using var folder = new TempFolder().With("deals.csv", Deals)
            .With("paid.csv", "deal,cents\n1,250\n2,\n1,-50\n1,0.5\n2,7\n");
        var loaded = Load(folder, Summed, "");

        // 1: 250 − 50 + 0.5 = 200.5 cents; 2: nothing and 7; 3 has no payment, and an order needs an amount.
        Assert.Equal((2.005m, 0.07m), (OrdersOf(loaded, 1).Amount, OrdersOf(loaded, 2).Amount));
        Assert.Equal((DataIssueCode.MissingValue, "amount"), (Assert.Single(loaded.Ledger.Issues).Code, loaded.Ledger.Issues[0].Field));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("1e9")]
    [InlineData("12345678901234567890")]
    public void Load_SumWithACellThatIsNoNumber_IsRefusedAndNotAddedUpWithoutIt(string bad)
    {
        using var folder = new TempFolder().With("deals.csv", "Nr,Day\n1,2026-01-05\n")
            .With("paid.csv", $"deal,cents\n1,5\n1,{bad}\n1,7\n");
        var loaded = Load(folder, Summed, "");

        Assert.Equal(("amount", bad), (Assert.Single(loaded.Ledger.Issues).Field, loaded.Ledger.Issues[0].Value));
    }

    [Fact]
    public void Load_MistakesInListsAndSums_AreEachSaid()
    {
        using var folder = new TempFolder().With("deals.csv", Deals).With("paid.csv", "deal,cents\n1,5\n");
        var e = Assert.Throws<DataFolderException>(() => Load(
            folder,
            """
            { "id": "Nr", "owner_id": { "constant": "" }, "ordered_on": "Day",
              "amount": { "column": "Nr", "decimalSeparator": ",", "lookup": { "source": "paid.csv", "key": "deal", "sum": "cents", "take": "cents" } } }
            """,
            """, "whereIn": [ "Nr" ], "whereNotIn": { "Nr": { "source": "paid.csv" } }"""));

        var said = string.Join('\n', e.Problems.Select(p => p.Message));
        Assert.Contains("\"sum\" adds plain numbers only", said, StringComparison.Ordinal);
        Assert.Contains("\"take\" or \"sum\" is expected", said, StringComparison.Ordinal);
        Assert.Contains("an object of columns and lists is expected", said, StringComparison.Ordinal);
        Assert.Contains("key", said, StringComparison.Ordinal);
    }

    private const string Summed = """
        { "id": "Nr", "owner_id": { "constant": "" }, "ordered_on": "Day",
          "amount": { "column": "Nr", "lookup": { "source": "paid.csv", "key": "deal", "sum": "cents" }, "scale": 0.01 } }
        """;

    /// <summary>The deals 1, 2 and 3 have the days 5, 6 and 7 of January.</summary>
    private static MoneyResult OrdersOf(LoadedCompany loaded, int deal)
    {
        var day = new LocalDate(2026, 1, 4 + deal);
        return ResultsReport.Of(loaded.Ledger.AsOf(new(2026, 1, 31)), new() { Period = TargetPeriod.Days(day, day) }).Total.Orders;
    }

    private static LoadedCompany Load(TempFolder folder, string columns, string conditions)
    {
        var mapping = $$"""
            {
              "company": { "name": "Acme", "currency": "USD" },
              "facts": [
                { "fact": "salespeople", "rows": [] },
                { "fact": "orders", "source": "deals.csv", "columns": {{columns}} {{conditions}} }
              ]
            }
            """;
        using var file = new TempFolder().With("mapping.json", mapping);
        return DataFolderReader.Load(folder.Root, new FolderOptions { Mapping = file.PathOf("mapping.json") });
    }
}
