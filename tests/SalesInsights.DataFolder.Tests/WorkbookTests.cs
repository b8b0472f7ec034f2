using SalesInsights.DataFolder.Tests.Support;
using static SalesInsights.DataFolder.Tests.Support.RawWorkbook;

namespace SalesInsights.DataFolder.Tests;

/// <summary>What the cells of a workbook are read as.</summary>
public class WorkbookTests
{
    private static LoadedCompany Load(RawWorkbook workbook, bool isStrict = false)
    {
        using var folder = new TempFolder().With("book.xlsx", workbook.ToBytes());
        return DataFolderReader.Load(folder.PathOf("book.xlsx"), new FolderOptions { IsStrict = isStrict });
    }

    private static string Fails(RawWorkbook workbook) => Assert.Throws<DataFolderException>(() => Load(workbook)).Message;

    private static RawWorkbook Orders(params string[] rows) =>
        Valid().Sheet("orders", [Row(1, "id", "owner_id", "ordered_on", "amount", "note"), .. rows]);

    private static string Text(string text) => $"""t="inlineStr"><is><t>{text}</t></is>""";

    private static string Issue(RawWorkbook workbook) => Assert.Single(Load(workbook).Ledger.Issues).ToString();

    [Theory]
    [InlineData("Customers")]
    [InlineData("customers.csv")]
    [InlineData(" CUSTOMERS.CSV ")]
    public void Load_SheetName_IsTheFilesWithOrWithoutCsv(string name)
    {
        var loaded = Load(Valid().Sheet(name, Row(1, "id", "owner_id"), Row(2, "c1", "u1")), isStrict: true);

        Assert.Equal((name, "customers", 1), (loaded.Files[1].File, loaded.Files[1].Fact, loaded.Files[1].Accepted));
        Assert.Empty(loaded.Unused);
    }

    [Fact]
    public void Load_NumbersAndDays_AreReadAsWritten()
    {
        var loaded = Load(Orders(
            Cells(2, Number("7"), Text("u1"), Number("39448", 1), Number("1234.5599999999999")),
            Cells(3, Text("007"), Text("u1"), Number("39448.427430555559", 2), Number("1E+15")),
            Cells(4, Text("r3"), Text("u1"), Text("2008-01-02"), """t="str"><f>A1</f><v>12.5</v>""")));

        var issue = Assert.Single(loaded.Ledger.Issues);
        Assert.Equal("orders:3: Orders 007: amount '1000000000000000': AmountOutOfRange, Kept", issue.ToString());
        Assert.Equal(3, loaded.Files[1].Accepted);
    }

    [Fact]
    public void Load_IdsThatAreNumbers_MatchIdsThatAreTexts()
    {
        var workbook = Valid().Sheet("salespeople", Row(1, "id", "name"), Row(2, "7", "Ann"), Row(3, "007", "Bond"))
            .Sheet("customers", Row(1, "id", "owner_id"), Cells(2, Number("1"), Number("7")), Cells(3, Number("2"), Text("007")));

        Assert.Equal(2, Load(workbook, isStrict: true).Files[1].Accepted);
    }

    [Fact]
    public void Load_NumberThatLooksLikeADateButIsNone_StaysANumber() =>
        Assert.Equal("orders:2: Orders r1: ordered_on '39448': InvalidValue, Refused",
            Issue(Orders(Cells(2, Text("r1"), Text("u1"), Number("39448", 4), Number("1")))));

    [Fact]
    public void Load_CountedFrom1904_GivesTheRightDay() =>
        Assert.Equal(new NodaTime.LocalDate(2008, 1, 1), Load(Orders(Cells(2, Text("r1"), Text("u1"), Number("37986", 1),
            Number("1"))).From1904()).Ledger.LastDay);

    [Fact]
    public void Load_SharedTexts_AreJoinedWithoutReadingAids()
    {
        var workbook = Valid().Sheet("customers", Row(1, "id", "owner_id", "name"), Cells(2, "t=\"s\"><v>0</v>", "t=\"s\"><v>1</v>", "t=\"s\"><v>2</v>"))
            .Texts("<t>c1</t>", "<r><t>u</t></r>\n <r><rPr/><t>1</t></r>", "<t>東京_x000D_</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh>");

        var loaded = Load(workbook, isStrict: true);
        Assert.Equal("東京\r", loaded.Names.Of(new Identifiers.Id<Facts.Customer>("c1")));
    }

    [Fact]
    public void Load_TruthValues_AreRead()
    {
        var workbook = Valid().Sheet("stages", Row(1, "id", "name", "order", "outcome", "counts_as_follow_up"),
            Cells(2, Text("a"), Text("A"), Number("1"), Text("open"), "t=\"b\"><v>0</v>")).Sheet("customers", Row(1, "id", "owner_id"));

        Assert.False(Load(workbook, isStrict: true).Ledger.Company.Pipelines.Single().Stages[0].CountsAsFollowUp);
    }

    [Fact]
    public void Load_MonthThatExcelMadeADay_IsTheMonth()
    {
        var workbook = Orders(Cells(2, Text("r1"), Text("u1"), Number("39448", 1), Number("1"))).Sheet("targets",
            Row(1, "subject_kind", "subject_id", "period", "measure", "amount"),
            Cells(2, Text("salesperson"), Text("u1"), Number("39448", 6), Text("orders"), Number("100")));

        Assert.Equal("2008-01", Assert.Single(Load(workbook, isStrict: true).Ledger.Targets.Periods(Targets.TargetMeasure.Orders)).Name);
    }

    [Theory]
    [InlineData("t=\"e\"><v>#N/A</v>", "#N/A in column amount: correct the formula or the cell")]
    [InlineData("><f>SUM(A1)</f>", "a formula in column amount: its value is not kept in the file: open it in Excel and save it again")]
    [InlineData("s=\"1\"><v>0</v>", "0 in column amount: it is formatted as a date, but Excel knows no such day")]
    [InlineData("><v>1e400</v>", "1e400 in column amount: correct the formula or the cell")]
    public void Load_BadCell_RefusesItsRowAndSaysWhatToDo(string cell, string words)
    {
        var workbook = Orders(Cells(2, Text("r1"), Text("u1"), Number("39448", 1), cell));

        Assert.Equal($"orders:2: Orders : InvalidValue, Refused|{words}", Issue(workbook) + "|" + Load(workbook).Ledger.Issues[0].Value);
    }

    [Fact]
    public void Load_BadCellInAColumnThatNobodyReads_DoesNotMatter() =>
        Assert.Empty(Load(Orders(Cells(2, Text("r1"), Text("u1"), Number("39448", 1), Number("1"), "t=\"e\"><v>#REF!</v>"))).Ledger.Issues);

    [Fact]
    public void Load_EmptyRowsAndCells_ArePassedOver()
    {
        var workbook = Orders(Cells(2, "s=\"1\">", Text(""), "", ""), "<row r=\"3\"/>", Cells(5, Text("r1"), Text("u1"), Number("39448", 1), Number("x")),
            Cells(900, "s=\"1\">"));

        var loaded = Load(workbook);
        Assert.Equal((5, 1), (loaded.Ledger.Issues[0].Origin.Line, loaded.Files[1].Rows));
    }

    [Fact]
    public void Load_CellBesideTheTable_RefusesItsRow()
    {
        var issue = Assert.Single(Load(Orders(Cells(2, Text("r1"), Text("u1"), Number("39448", 1), Number("1"), "", "", Text("a remark")))).Ledger.Issues);
        Assert.Equal((Ledgers.DataIssueCode.WrongCellCount, "a cell in column G, the header ends at column E"), (issue.Code, issue.Value));
    }

    [Fact]
    public void Load_HiddenSheets_AreReadLikeOthers()
    {
        var loaded = Load(Valid().SheetAs("customers", "state=\"veryHidden\"", "", Row(1, "id", "owner_id"), Row(2, "c1", "u1")).SheetAs("notes",
            "state=\"hidden\"", ""));

        Assert.Equal("customers as customers: 1 rows = 0 left out + 1 accepted + 0 refused + 0 collapsed", loaded.Files[1].ToString());
        Assert.Equal("sheet notes is not used", Assert.Single(loaded.Unused).ToString());
    }

    [Fact]
    public void Load_MergedCells_AreRefused()
    {
        const string Merged = "<mergeCells><mergeCell ref=\"Z1:Z9\"/><mergeCell ref=\"B2:B3\"/></mergeCells>";
        var workbook = Valid().SheetAs("customers", "", Merged, Row(1, "id", "owner_id"), Row(2, "c1", "u1"), Row(3, "c2"));

        Assert.Equal("customers, row 2: The cells B2:B3 are merged. Unmerge them and write the value into each row.", Fails(workbook));
    }

    [Fact]
    public void Load_HeaderBelowEmptyRows_IsFound() =>
        Assert.Equal(1, Load(Valid().Sheet("customers", "<row r=\"1\"/>", Row(3, "id", "owner_id"), Row(4, "c1", "u1")), isStrict: true).Files[1].Accepted);

    [Fact]
    public void Load_ColumnMissing_NamesSheetAndRow() =>
        Assert.Equal("customers, row 3: The column \"owner_id\" is missing; the nearest column is \"owner-id\".",
            Fails(Valid().Sheet("customers", Row(3, "id", "owner-id"))));

    [Theory]
    [InlineData("id", "", "owner_id", "customers, row 1: Column B of the header has no name.")]
    [InlineData("id", "owner_id", "id", "customers, row 1: The header names the column \"id\" twice.")]
    public void Load_BadHeader_NamesSheetAndRow(string a, string b, string c, string message) =>
        Assert.Equal(message, Fails(Valid().Sheet("customers", Row(1, a, b, c))));

    [Fact]
    public void Load_EmptySheet_SaysSo() => Assert.Equal("customers: The sheet is empty: its first row must name the columns.",
        Fails(Valid().Sheet("customers")));

    [Fact]
    public void Load_SheetsThatMustExist_AreAllNamed() => Assert.Equal(
        "book.xlsx: There is no sheet \"company\"; did you mean \"compny\"?.\nbook.xlsx: There is no sheet \"salespeople\".\n" +
        "book.xlsx: One of the sheets customers, opportunities and orders must exist.",
        Fails(new RawWorkbook().Sheet("compny")));

    [Fact]
    public void Load_TwoSheetsForOneTable_SaysWhich() => Assert.Equal(
        "book.xlsx: The sheets \"customers\" and \"Customers.csv\" stand for the same table; keep one of them.",
        Fails(Valid().Sheet("customers", Row(1, "id", "owner_id")).Sheet("Customers.csv", Row(1, "id", "owner_id"))));

    [Fact]
    public void Load_BadStage_NamesSheetAndRow() => Assert.Equal(
        "stages, row 2: \"maybe\" cannot be the value of \"outcome\".\nstages, row 3: #NAME? in column order: correct the formula or the cell.",
        Fails(Valid().Sheet("customers", Row(1, "id", "owner_id")).Sheet("stages", Row(1, "id", "name", "order", "outcome"),
            Cells(2, Text("a"), Text("A"), Number("1"), Text("maybe")), Cells(3, Text("b"), Text("B"), "t=\"e\"><v>#NAME?</v>", Text("open")))));

    [Fact]
    public void Load_Mapping_NamesSheetsAndNeedsNoFormatForDays()
    {
        var workbook = new RawWorkbook().Sheet("Deals 2026", Row(1, "Nr", "Rep", "Day", "Value"),
            Cells(2, Number("1"), Text("Ann"), Number("39448", 1), Number("1234.5")), Cells(3, Number("2"), Text("Ann"), Text("02/01/2008"), Text("2.000,25")));
        using var folder = new TempFolder().With("book.xlsx", workbook.ToBytes()).With("mapping.json", """
            { "company": { "name": "Acme", "currency": "EUR" },
              "facts": [
                { "fact": "salespeople", "source": "deals 2026.csv", "columns": { "id": "Rep", "name": "Rep" }, "distinct": true },
                { "fact": "orders", "source": "Deals 2026", "columns": { "id": "Nr", "owner_id": "Rep",
                    "ordered_on": { "column": "Day", "formats": [ "dd/MM/yyyy" ] },
                    "amount": { "column": "Value", "decimalSeparator": ",", "groupSeparator": "." } } } ] }
            """);

        var ledger = DataFolderReader.Load(folder.PathOf("book.xlsx"), new FolderOptions { Mapping = folder.PathOf("mapping.json"), IsStrict = true }).Ledger;
        Assert.Equal(3234.75m, Metrics.Results.ResultsReport.Of(ledger.AsOf(ledger.LastDay!.Value), new()).Rows.Sum(r => r.Orders.Amount));
    }
}
