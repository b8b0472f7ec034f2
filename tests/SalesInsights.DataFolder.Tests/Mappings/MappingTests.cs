using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Tests.Mappings;

public class MappingTests
{
    private const string People = """{ "fact": "salespeople", "rows": [ { "id": "u1", "name": "Ann" } ] }""";

    [Fact]
    public void Load_EveryKindOfRule_MakesTheFact()
    {
        using var folder = new TempFolder()
            .With("deals.csv", "Nr,Who,Day,Cents,State\n7,Ann,31.12.2025,\"1.234.500,00\",Won\n8,Bob,01.01.2026,\"2\",Lost\n9,Bob,01.02.2026,\"3\",Draft\n")
            .With("staff.csv", "Name,Key\nAnn,u1\n");
        var loaded = folder.LoadMapped(Mapping("""
            {
              "fact": "orders", "source": "deals.csv", "whereNot": { "State": ["Draft", "Lost"] },
              "columns": {
                "id": { "template": "{State}-{{{Nr}}}" },
                "owner_id": { "column": "Who", "lookup": { "source": "staff.csv", "key": "Name", "take": "Key" } },
                "ordered_on": { "column": "Day", "formats": ["yyyy/MM/dd", "dd.MM.yyyy"] },
                "amount": { "column": "Cents", "decimalSeparator": ",", "groupSeparator": ".", "scale": 0.01 },
                "currency": { "constant": "USD" },
                "customer_id": { "column": "State", "values": { "Won": "c9" } }
              }
            },
            { "fact": "customers", "rows": [ { "id": "c9", "owner_id": "" } ] },
            { "fact": "rates", "rows": [ { "currency": "USD", "date": "2025-01-01", "rate": 7.1 } ] }
            """));
        Assert.Empty(loaded.Ledger.Issues);
        Assert.Equal(
            ["deals.csv as orders: 3 rows = 2 left out + 1 accepted + 0 refused + 0 collapsed"],
            loaded.Files.Where(f => f.Fact == "orders").Select(f => f.ToString()));
        Assert.Equal(new LocalDate(2025, 12, 31), loaded.Ledger.LastDay);
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1.5")]
    [InlineData("12.34,5")]
    public void Load_NumberThatIsNotWrittenAsDeclared_IsRefused(string amount)
    {
        using var folder = new TempFolder().With("deals.csv", $"Nr,Day,Cents\n7,2026-01-01,\"{amount}\"\n");
        var loaded = folder.LoadMapped(Mapping("""
            {
              "fact": "orders", "source": "deals.csv",
              "columns": {
                "id": "Nr", "owner_id": { "constant": "" }, "ordered_on": "Day",
                "amount": { "column": "Cents", "decimalSeparator": ";", "groupSeparator": "," }
              }
            }
            """));
        Assert.Equal(("amount", amount), (Assert.Single(loaded.Ledger.Issues).Field, loaded.Ledger.Issues[0].Value));
    }

    [Fact]
    public void Load_PeriodsUntilNext_CoverEveryDay()
    {
        using var folder = new TempFolder().With("quota.csv", "Person,From,Sum\nu1,2011-05-31,5\nu1,2011-12-01,6\nu1,2011-08-31,7\nu1,2011-08-31,7\n");
        var loaded = folder.LoadMapped(Mapping("""
            {
              "fact": "targets", "source": "quota.csv", "distinct": true,
              "columns": {
                "subject_kind": { "constant": "salesperson" }, "subject_id": "Person", "measure": { "constant": "orders" }, "amount": "Sum",
                "period": { "column": "From", "periods": { "untilNext": true, "lastEnds": "2012-02-28" } }
              }
            },
            { "fact": "orders", "rows": [] }
            """));
        Assert.Empty(loaded.Ledger.Issues);
        Assert.Equal((5m, 7m, 6m), (Amount("2011-05-31..2011-08-30"), Amount("2011-08-31..2011-11-30"), Amount("2011-12-01..2012-02-28")));

        decimal Amount(string period) => loaded.Ledger.Targets
            .Find(Subject.Salesperson("u1"), TargetPeriod.Parse(period), TargetMeasure.Orders, new LocalDate(2012, 1, 1)).Value;
    }

    [Fact]
    public void Load_EverythingWrong_IsSaidAtOnce()
    {
        using var folder = new TempFolder();
        var e = Assert.Throws<DataFolderException>(() => folder.LoadMapped("""
            {
              "fact": [],
              "asOf": "2026-02-30",
              "facts": [
                { "fact": "oders", "source": "x.csv", "columns": {} },
                { "fact": "orders", "source": "../secret.csv",
                  "columns": {
                    "id": { "column": "a", "constant": "b" },
                    "amont": "x",
                    "ordered_on": { "column": "d", "formats": ["qq"] },
                    "amount": { "column": "d", "scale": -1, "decimalSeparator": "ab" }
                  } },
                { "fact": "salespeople", "rows": [ { "name": "Ann", "rol": "mixed" } ] },
                { "fact": "customers", "source": "/etc/passwd", "columns": { "id": "a", "owner_id": { "constnt": "" } } }
              ]
            }
            """));
        Assert.Equal(
            """
            mapping.json, line 2: $.fact: unknown key "fact"; did you mean "facts"?
            mapping.json, line 3: $.asOf: "2026-02-30" is not a day written as yyyy-MM-dd
            mapping.json, line 5: $.facts[0].fact: "oders" is not a kind of fact; did you mean "orders"?
            mapping.json, line 6: $.facts[1].source: "../secret.csv" is not a file inside the data folder; write it as name.csv or folder/name.csv
            mapping.json, line 7: $.facts[1].columns: orders needs the field "owner_id"; write { "constant": "" } where the export does not have it
            mapping.json, line 8: $.facts[1].columns.id: exactly one of "column", "constant" and "template" is needed
            mapping.json, line 9: $.facts[1].columns.amont: unknown key "amont"; did you mean "amount"?
            mapping.json, line 10: $.facts[1].columns.ordered_on.formats: "qq" is not a date format, such as dd/MM/yyyy or dd.MM.yyyy HH:mm
            mapping.json, line 11: $.facts[1].columns.amount.scale: -1 is not above 0 and at most 1000000
            mapping.json, line 11: $.facts[1].columns.amount.decimalSeparator: one character is expected that is neither a digit nor a sign
            mapping.json, line 13: $.facts[2].rows[0].rol: unknown key "rol"; did you mean "role"?
            mapping.json, line 14: $.facts[3].source: "/etc/passwd" is not a file inside the data folder; write it as name.csv or folder/name.csv
            mapping.json, line 14: $.facts[3].columns.owner_id.constnt: unknown key "constnt"; did you mean "constant"?
            mapping.json, line 14: $.facts[3].columns.owner_id: exactly one of "column", "constant" and "template" is needed
            """,
            e.Message);
    }

    [Fact]
    public void Load_ColumnsThatTheSourceLacks_AreAllNamedWithTheNearest()
    {
        using var folder = new TempFolder().With("deals.csv", "Number,Owner,OrderDate,SubTotal\n");
        var e = Assert.Throws<DataFolderException>(() => folder.LoadMapped(Mapping("""
            {
              "fact": "orders", "source": "deals.csv", "where": { "State": "x" },
              "columns": { "id": "Number", "owner_id": "Ownr", "ordered_on": { "template": "{Order_Date}" }, "amount": "SubTotal" }
            }
            """)));
        Assert.Equal(
            """
            mapping.json, line 6: $.facts[1].where.State: deals.csv has no column "State"
            mapping.json, line 7: $.facts[1].columns.owner_id: deals.csv has no column "Ownr"; did you mean "Owner"?
            mapping.json, line 7: $.facts[1].columns.ordered_on: deals.csv has no column "Order_Date"; did you mean "OrderDate"?
            """,
            e.Message);
    }

    [Fact]
    public void Load_SourceIsAbsent_NamesIt()
    {
        using var folder = new TempFolder();
        var e = Assert.Throws<DataFolderException>(() => folder.LoadMapped(Mapping(
            """{ "fact": "orders", "source": "deals.csv", "columns": { "id": "a", "owner_id": "a", "ordered_on": "a", "amount": "a" } }""")));
        Assert.Equal("deals.csv: The file does not exist.", e.Message);
    }

    [Theory]
    [InlineData("""{ "fact": "orders", "rows": [] }""", "mapping.json, line 1: $.facts: no section makes salespeople")]
    [InlineData(People, "mapping.json, line 1: $.facts: no section makes customers, opportunities or orders")]
    public void Load_FactsThatMustExistAreMissing_SaysSo(string section, string message)
    {
        using var folder = new TempFolder();
        var mapping = $$"""{ "company": {{TempFolder.Company}}, "facts": [ {{section}} ] }""";
        Assert.Equal(message, Assert.Throws<DataFolderException>(() => folder.LoadMapped(mapping)).Message);
    }

    private static string Mapping(string sections) => $$"""
        {
          "company": {{TempFolder.Company}},
          "facts": [
            {{People}},
        {{sections}}
          ]
        }
        """;
}
