using SalesInsights.DataFolder.Workbooks;

namespace SalesInsights.DataFolder.Tests.Workbooks;

public class NumberFormatTests
{
    [Theory]
    [InlineData("General", "None")]
    [InlineData("0.00", "None")]
    [InlineData("0.00E+00", "None")]
    [InlineData("#,##0 \"days\"", "None")]
    [InlineData("[Red]#,##0;[Blue]-#,##0", "None")]
    [InlineData("_-* #,##0.00\\ [$€-407]_-", "None")]
    [InlineData("yyyy\\-mm\\-dd", "Day")]
    [InlineData("d. mmm yyyy", "Day")]
    [InlineData("yyyy\"年\"m\"月\"d\"日\"", "Day")]
    [InlineData("[$-804]yyyy\"年\"m\"月\";@", "Day")]
    [InlineData("[$-404]e/m/d", "Day")]
    [InlineData("mmm-yy", "Day")]
    [InlineData("mmmm", "Day")]
    [InlineData("m/d/yy h:mm AM/PM", "DayAndTime")]
    [InlineData("yyyy-mm-dd hh:mm:ss.000", "DayAndTime")]
    [InlineData("h:mm AM/PM", "Time")]
    [InlineData("上午/下午h\"时\"mm\"分\"", "Time")]
    [InlineData("[h]:mm", "Time")]
    [InlineData("mm:ss", "Time")]
    [InlineData("\"unclosed", "None")]
    [InlineData("", "None")]
    public void Of_Code_IsWhatItShows(string code, string style) => Assert.Equal(style, NumberFormat.Of(code).ToString());
}
