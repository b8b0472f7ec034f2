using SalesInsights.DataFolder.Workbooks;

namespace SalesInsights.DataFolder.Tests.Workbooks;

public class NumberTextTests
{
    // What Excel shows of these values of a file when the cell is wide enough and formatted as a number.
    [Theory]
    [InlineData("7", "7")]
    [InlineData("-1234.5", "-1234.5")]
    [InlineData("007", "7")]
    [InlineData("1E+15", "1000000000000000")]
    [InlineData("1.5E-3", "0.0015")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("1234.5599999999999", "1234.56")]
    [InlineData("12345678901234567", "12345678901234600")]
    [InlineData("-0", "0")]
    [InlineData("1e300", null)]
    [InlineData("NaN", null)]
    [InlineData("", null)]
    [InlineData("1,5", null)]
    [InlineData("abc", null)]
    public void Of_Value_IsPlainDigits(string value, string? expected) => Assert.Equal(expected, NumberText.Of(value));

    [Theory]
    [InlineData("123456789012345", true)]
    [InlineData("1234567890123456", false)]
    [InlineData("0.00000000000001", true)]
    [InlineData("12345678901.00005", false)]
    public void IsExact_DigitsUpTo15_AreHeld(string number, bool expected) =>
        Assert.Equal(expected, NumberText.IsExact(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));
}
