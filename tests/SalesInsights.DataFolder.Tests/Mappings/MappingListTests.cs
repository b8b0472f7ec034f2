using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
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

        Assert.Equal(kept, string.Join(',', loaded.Ledger.AsOf(loaded.Ledger.LastDay!.Value) is { } snapshot ? Days(snapshot) : []));
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
        Assert.Equal([2.005m, 0.07m], Amounts(loaded));
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

    private static IEnumerable<string> Days(Snapshot snapshot) => ResultsReport
        .Of(snapshot, new() { GroupBy = Grouping.Month }).Rows is { Count: 1 } ? Enumerable.Range(5, 3)
        .Where(d => ResultsReport.Of(snapshot, new() { Period = Calendars.TargetPeriod.Days(new(2026, 1, d), new(2026, 1, d)) }).Total.Orders.Count == 1)
        .Select(d => $"{d - 4}") : [];

    private static decimal[] Amounts(LoadedCompany loaded) => [.. Enumerable.Range(5, 2).Select(d => ResultsReport.Of(
        loaded.Ledger.AsOf(new(2026, 1, 31)),
        new() { Period = Calendars.TargetPeriod.Days(new(2026, 1, d), new(2026, 1, d)) }).Total.Orders.Amount)];

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
