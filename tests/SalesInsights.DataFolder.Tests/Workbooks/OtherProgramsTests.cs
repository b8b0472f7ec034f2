using System.Text;
using ExcelDataReader;
using MiniExcelLibs;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Metrics.Results;

namespace SalesInsights.DataFolder.Tests.Workbooks;

/// <summary>Workbooks of ours in another program's reader, and another program's workbooks in ours.</summary>
public class OtherProgramsTests
{
    [Fact]
    public void Write_Workbook_ExcelDataReaderFindsTheSameCells()
    {
        // It asks for an encoding that .NET has only on request, also where it reads none of it.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var folder = new TempFolder();
        DataFolderWriter.WriteWorkbook(folder.PathOf("book.xlsx"), DataFolderWriterTests.Contents());
        using var stream = File.OpenRead(folder.PathOf("book.xlsx"));
        using var reader = ExcelReaderFactory.CreateReader(stream);

        var sheets = new Dictionary<string, List<object?[]>>();
        do
        {
            var rows = sheets[reader.Name] = [];
            while (reader.Read()) rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        }
        while (reader.NextResult());

        Assert.Equal(["company", "stages", "departments", "salespeople", "memberships"], sheets.Keys.Take(5));
        Assert.Equal(["r1", "u1", new DateTime(2026, 7, 1), -5.25, "c1", "q1", "USD", new DateTime(2026, 7, 1), new DateTime(2026, 7, 1, 10, 15, 30)],
            sheets["orders"][1]);
        Assert.Equal(["c1", "u1", "Müller, Söhne\n& Co", new DateTime(2026, 7, 1, 10, 15, 30), "claimed", "web", "f1", "large", "A", "DE",
            new DateTime(2026, 7, 2)], sheets["customers"][1]);
        Assert.Equal(true, sheets["activities"][1][7]);
    }

    [Fact]
    public void Load_WorkbookOfMiniExcel_IsRead()
    {
        using var folder = new TempFolder();
        MiniExcel.SaveAs(folder.PathOf("book.xlsx"), new Dictionary<string, object>
        {
            ["company"] = new[] { new { setting = "name", value = "Acme" }, new { setting = "currency", value = "EUR" } },
            ["salespeople"] = new[] { new { id = 7, name = "张伟" } },
            ["orders"] = new[]
            {
                new { id = "007", owner_id = 7, ordered_on = new DateTime(2026, 7, 1), amount = 1234.56m },
                new { id = "=1+1", owner_id = 7, ordered_on = new DateTime(2026, 7, 2, 10, 15, 30), amount = 0.1m },
            },
        });

        var ledger = DataFolderReader.Load(folder.PathOf("book.xlsx"), new FolderOptions { IsStrict = true }).Ledger;
        Assert.Equal(1234.66m, ResultsReport.Of(ledger.AsOf(ledger.LastDay!.Value), new()).Rows.Sum(r => r.Orders.Amount));
        Assert.Equal(new NodaTime.LocalDate(2026, 7, 2), ledger.LastDay);
    }
}
