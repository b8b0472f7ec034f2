using SalesInsights.Reports.Tables;
using SalesInsights.Reports.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Reports.Tests.Tables;

public sealed class ReportTablesTests
{
    private static readonly IReadOnlyList<ReportTable> All = ReportTables.Of(ReportCompany.Plain.Review());

    private static ReportTable Table(string id) => All.Single(t => t.Id == id);

    private static ReportCell Cell(ReportTable table, Func<IReadOnlyList<ReportCell>, bool> row, string column) =>
        table.Rows.Single(row)[table.Columns.Select(c => c.Id).ToList().IndexOf(column)];

    [Fact]
    public void Of_Company_HasEveryTableWithFullRows()
    {
        Assert.Equal(["talks", "completion", "findings", "records", "steps", "funnel", "shortfall"], All.Select(t => t.Id));
        Assert.All(All, t => Assert.NotEmpty(t.Rows));
        Assert.All(All, t => Assert.All(t.Rows, row => Assert.Equal(t.Columns.Count, row.Count)));
        Assert.All(All, t => Assert.Equal(t.Columns.Count, t.Columns.Select(c => c.Heading).Distinct().Count()));
        Assert.All(All, t => Assert.InRange(t.Title.Length, 1, 31));
    }

    [Fact]
    public void Of_Cells_HoldWhatTheirColumnSays() => Assert.All(All, table => Assert.All(table.Rows, row => Assert.All(row.Zip(table.Columns), cell => Assert.True(
        cell.First.IsEmpty || cell.Second.Kind switch
        {
            ReportColumnKind.Text => cell.First.Text is not null,
            ReportColumnKind.Day => cell.First.Day is not null,
            _ => cell.First.Number is not null,
        },
        $"{table.Id}.{cell.Second.Id}"))));

    [Fact]
    public void Of_Completion_IsTheSameAsByHand()
    {
        // 80,000 of 300,000 for u1.
        var table = Table("completion");
        Assert.Equal(300_000m, Cell(table, r => r[0].Text == "u1", "target").Number);
        Assert.Equal(80_000m, Cell(table, r => r[0].Text == "u1", "actual").Number);
        Assert.Equal(0.266667m, Cell(table, r => r[0].Text == "u1", "ratio").Number);
        Assert.True(Cell(table, r => r[0].Text == "u3", "target").IsEmpty);
    }

    [Fact]
    public void Of_Shortfall_PartsOfOneSumToWhatIsMissing()
    {
        var table = Table("shortfall");
        Assert.Equal(220_000m, table.Rows.Where(r => r[0].Text == "u1").Sum(r => r[3].Number));
    }

    [Fact]
    public void Of_Records_AreThoseOfTheFindings()
    {
        var counted = Table("findings").Rows.ToDictionary(r => r[0].Text!, r => r[11].Number);
        var listed = Table("records").Rows.GroupBy(r => r[0].Text!).ToDictionary(g => g.Key, g => (decimal?)g.Count());
        Assert.Equal(counted.Where(c => c.Value > 0).OrderBy(c => c.Key, StringComparer.Ordinal), listed.OrderBy(c => c.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Of_ViewersPart_SaysNothingFromOutside() => Assert.DoesNotContain(
        ReportTables.Of(ReportCompany.Plain.Review().VisibleTo("u3")).SelectMany(t => t.Rows).SelectMany(r => r),
        c => c.Text is { } text && (text.Contains("Outside", StringComparison.Ordinal) || text.Contains("Asia", StringComparison.Ordinal) || text == "u9"));

    [Fact]
    public void Of_Chinese_HasChineseHeadingsAndTheSameNumbers()
    {
        var chinese = ReportTables.Of(ReportCompany.Plain.Review(), new ReportOptions { Language = Language.Chinese });
        Assert.Equal("完成情况", chinese[1].Title);
        Assert.Equal(All.SelectMany(t => t.Rows).SelectMany(r => r).Select(c => c.Number), chinese.SelectMany(t => t.Rows).SelectMany(r => r).Select(c => c.Number));
    }
}
