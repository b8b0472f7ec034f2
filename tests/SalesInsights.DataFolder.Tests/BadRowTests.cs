using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Tests;

/// <summary>Bad rows: each is left out with one issue that names file, line, record, field and value.</summary>
public class BadRowTests
{
    [Theory]
    [InlineData("c2,u1,2026-02-30", "customers.csv:3: Customers c2: created_on '2026-02-30': InvalidValue, Refused")]
    [InlineData("c2,u1,2026-1-5", "customers.csv:3: Customers c2: created_on '2026-1-5': InvalidValue, Refused")]
    [InlineData("c2,u1,2026-01-05T25:00", "customers.csv:3: Customers c2: created_on '2026-01-05T25:00': InvalidValue, Refused")]
    [InlineData(",u1,", "customers.csv:3: Customers : id '': MissingId, Refused")]
    [InlineData("c2,u1", "customers.csv:3: Customers : InvalidValue")]
    public void Load_BadCustomer_IsRefusedWithOneIssue(string row, string issue)
    {
        using var folder = TempFolder.Valid().With("customers.csv", "id,owner_id,created_on\nc1,u1,2026-01-05\n" + row + "\nc3,u1,\n");
        var loaded = folder.Load();
        var only = Assert.Single(loaded.Ledger.Issues);
        if (only.Code == DataIssueCode.WrongCellCount) Assert.Equal(("customers.csv:3", "2 cells, the header has 3"), (only.Origin.ToString(), only.Value));
        else Assert.Equal(issue, only.ToString());
        Assert.Equal(
            "customers.csv as customers: 3 rows = 0 left out + 2 accepted + 1 refused + 0 collapsed", loaded.Files[1].ToString());
    }

    [Theory]
    [InlineData("o2,u1,2026-01-05,\"1,000.00\",", "amount", "1,000.00")]
    [InlineData("o2,u1,2026-01-05,1e5,", "amount", "1e5")]
    [InlineData("o2,u1,2026-01-05,12345678901234567890123456789,", "amount", "12345678901234567890123456789")]
    [InlineData("o2,u1,2026-01-05,NaN,", "amount", "NaN")]
    [InlineData("o2,u1,2026-01-05,5,XXY", "currency", "XXY")]
    [InlineData("o2,u1,,5,", "ordered_on", "")]
    public void Load_BadOrder_NamesFieldAndValue(string row, string field, string value)
    {
        using var folder = TempFolder.Valid().With("orders.csv", "id,owner_id,ordered_on,amount,currency\no1,u1,2026-01-05,-5.25,CNY\n" + row + "\n");
        var issue = Assert.Single(folder.Load().Ledger.Issues);
        Assert.Equal(("orders.csv", 3, "o2", field, value), (issue.Origin.File, issue.Origin.Line, issue.RecordId, issue.Field, issue.Value));
        Assert.Equal(DataIssueAction.Refused, issue.Action);
    }

    [Fact]
    public void Load_UnknownStage_NamesIt()
    {
        using var folder = TempFolder.Valid()
            .With("stages.csv", "id,name,order,outcome\ns1,Inquiry,1,open\n")
            .With("opportunities.csv", "id,customer_id,owner_id,created_at\nq1,c1,u1,2026-01-05\n")
            .With("stage_entries.csv", "opportunity_id,stage_id,entered_at\nq1,s1,2026-01-05\nq1,s9,2026-01-06\n");
        Assert.Equal(
            "stage_entries.csv:3: StageEntries q1: stage_id 's9': UnknownStage, Refused", Assert.Single(folder.Load().Ledger.Issues).ToString());
    }

    [Fact]
    public void Load_RecordAfterOneWithLineBreaks_KeepsTheFilesLineNumber()
    {
        using var folder = TempFolder.Valid().With(
            "customers.csv", "id,owner_id,name,created_on\r\nc1,u1,\"Ann\r\n\"\"and\"\"\r\nSons\",\r\n\r\nc2,u1,Bob,never\r\n");
        var loaded = folder.Load();
        Assert.Equal(6, Assert.Single(loaded.Ledger.Issues).Origin.Line);
        Assert.Equal("Ann\r\n\"and\"\r\nSons", loaded.Names.Of(new Identifiers.Id<Facts.Customer>("c1")));
    }

    [Theory]
    [InlineData("c2,u1,B\"o\"b", "a quote inside a cell without quotes")]
    [InlineData("c2,u1,\"Bob\"by", "text after a closing quote")]
    public void Load_StrayQuote_RefusesTheRow(string row, string reason)
    {
        using var folder = TempFolder.Valid().With("customers.csv", "id,owner_id,name\nc1,u1,Ann\n" + row + "\nc3,u1,Cid\n");
        var loaded = folder.Load();
        var issue = Assert.Single(loaded.Ledger.Issues);
        Assert.Equal(("customers.csv:3", reason), (issue.Origin.ToString(), issue.Value));
        Assert.Equal((3, 2, 1), (loaded.Files[1].Rows, loaded.Files[1].Accepted, loaded.Files[1].Refused));
    }

    [Fact]
    public void Load_SameIdTwice_EqualCollapsesUnequalIsRefused()
    {
        using var folder = TempFolder.Valid().With(
            "customers.csv", "id,owner_id,country\nc1,u1,DE\nc1,u1,DE\nc2,u1,DE\nc2,u1,FR\n");
        Assert.Equal(
            "customers.csv as customers: 4 rows = 0 left out + 1 accepted + 2 refused + 1 collapsed", folder.Load().Files[1].ToString());
    }

    [Fact]
    public void Load_Strict_RefusesWithAllIssuesInInputOrder()
    {
        using var folder = TempFolder.Valid()
            .With("salespeople.csv", "id,name,role\nu1,Ann,boss\nu2,Bob,mixed\n")
            .With("customers.csv", "id,owner_id,created_on\nc1,u2,tomorrow\nc2,u2,\n");
        var e = Assert.Throws<DataIssuesException>(() => folder.Load(isStrict: true));
        Assert.Equal(["salespeople.csv:2", "customers.csv:2"], e.Issues.Select(i => i.Origin.ToString()));
    }

    [Fact]
    public void Load_UnusedColumnsFilesAndKeys_AreMentionedOnceAndNeverRefused()
    {
        using var folder = TempFolder.Valid()
            .With("company.json", "{ \"name\": \"Acme\", \"currency\": \"CNY\",\n \"retailCalendar\": \"4-4-5\", \"fiscalYearStart\": 4 }")
            .With("customers.csv", "id,hobby,owner_id\nc1,golf,u1\nc2,golf,u1\n")
            .With("custmers.csv", "id\n");
        Assert.Equal(
            [
                "key fiscalYearStart of company.json is not used",
                "file custmers.csv is not used",
                "column hobby of customers.csv is not used",
            ],
            folder.Load(isStrict: true).Unused.Select(u => u.ToString()));
    }

    [Fact]
    public void Load_EmptyQuestionMarkCells_AreCounted()
    {
        using var folder = TempFolder.Valid().With("customers.csv", "id,owner_id\nc1,\nc2,u1\nc3,\n");
        Assert.Equal("owner_id: 2", Assert.Single(folder.Load().Files[1].Blanks).ToString());
    }
}
