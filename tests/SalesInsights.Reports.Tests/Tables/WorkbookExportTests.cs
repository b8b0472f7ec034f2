using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using NodaTime;
using SalesInsights.Reports.Tables;
using SalesInsights.Reports.Tests.Support;

namespace SalesInsights.Reports.Tests.Tables;

/// <summary>What another program reads in the workbook that is written.</summary>
public sealed class WorkbookExportTests
{
    static WorkbookExportTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static MemoryStream Workbook(IReadOnlyList<ReportTable> tables)
    {
        var file = new MemoryStream();
        WorkbookExport.Write(tables, file);
        file.Position = 0;
        return file;
    }

    private static ReportTable Row(params (ReportCell Cell, ReportColumnKind Kind)[] cells) =>
        new("t", "T", [.. cells.Select((c, i) => new ReportColumn("c" + i, "h" + i, c.Kind))], [[.. cells.Select(c => c.Cell)]]);

    [Fact]
    public void Write_EachTable_IsASheetWithItsRows()
    {
        var tables = ReportTables.Of(ReportCompany.Plain.Review());
        using var reader = ExcelReaderFactory.CreateReader(Workbook(tables));
        foreach (var table in tables)
        {
            Assert.Equal(table.Title, reader.Name);
            Assert.Equal(table.Rows.Count + 1, reader.RowCount);
            reader.Read();
            Assert.Equal(table.Columns.Select(c => c.Heading), Enumerable.Range(0, table.Columns.Count).Select(reader.GetString));
            reader.NextResult();
        }
    }

    [Fact]
    public void Write_Cells_AreReadAsWhatTheyAre()
    {
        var table = Row(
            (ReportCell.Of(-1234.5m), ReportColumnKind.Number), (ReportCell.Of((double?)0.352), ReportColumnKind.Share), (ReportCell.Of(new LocalDate(2026, 9, 15)), ReportColumnKind.Day),
            (ReportCell.Of("陈晨"), ReportColumnKind.Text), (default, ReportColumnKind.Number));
        using var reader = ExcelReaderFactory.CreateReader(Workbook([table]));
        reader.Read();
        reader.Read();

        Assert.Equal((-1234.5, 0.352, new DateTime(2026, 9, 15), "陈晨"), (reader.GetDouble(0), reader.GetDouble(1), reader.GetDateTime(2), reader.GetString(3)));
        Assert.Equal("0.0%", reader.GetNumberFormatString(1));
        Assert.Null(reader.GetValue(4));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 755")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("=HYPERLINK(\"http://x\")")]
    public void Write_TextThatBeginsLikeAFormula_IsText(string text)
    {
        var file = Workbook([Row((ReportCell.Of(text), ReportColumnKind.Text))]);
        using var reader = ExcelReaderFactory.CreateReader(file);
        reader.Read();
        reader.Read();
        Assert.Equal(text, Assert.IsType<string>(reader.GetValue(0)));

        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotContain("<f>", sheet.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var tables = ReportTables.Of(ReportCompany.Plain.Review());
        Assert.Equal(Workbook(tables).ToArray(), Workbook(tables).ToArray());
    }

    [Fact]
    public void Write_NoTable_IsTheCallersMistake() => Assert.Throws<ArgumentException>(() => WorkbookExport.Write([], Stream.Null));
}
