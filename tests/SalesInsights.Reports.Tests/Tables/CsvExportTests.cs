using NodaTime;
using SalesInsights.Reports.Tables;

namespace SalesInsights.Reports.Tests.Tables;

public sealed class CsvExportTests
{
    private static string Csv(params ReportCell[] row)
    {
        using var output = new StringWriter { NewLine = "\r\n" };
        var columns = row.Select((_, i) => new ReportColumn("c" + i, "h" + i, ReportColumnKind.Text)).ToArray();
        CsvExport.Write(new ReportTable("t", "T", columns, [row]), output);
        return output.ToString().Split('\n', 2)[1].TrimEnd('\n');
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+86 755 0000", "\"'+86 755 0000\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("  =cmd|' /C calc'!A0", "\"'  =cmd|' /C calc'!A0\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("=1", "\"'=1\"")]
    [InlineData("a=b", "a=b")]
    [InlineData("3-4", "3-4")]
    public void Write_TextThatBeginsLikeAFormula_GetsAnApostrophe(string text, string expected) => Assert.Equal(expected, Csv(ReportCell.Of(text)));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a\"b", "\"a\"\"b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    [InlineData("陈晨", "陈晨")]
    public void Write_TextWithSignsOfTheFormat_IsQuoted(string text, string expected) => Assert.Equal(expected, Csv(ReportCell.Of(text)));

    [Fact]
    public void Write_NumbersDaysAndNothing_AsTheyAre() => Assert.Equal(
        "-1234.5,0.352,2026-09-15,,",
        Csv(ReportCell.Of(-1234.50m), ReportCell.Of((double?)0.352), ReportCell.Of(new LocalDate(2026, 9, 15)), default, ReportCell.Of("")));
}
