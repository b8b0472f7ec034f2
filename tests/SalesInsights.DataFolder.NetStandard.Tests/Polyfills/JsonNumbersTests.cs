using System.Globalization;
using FsCheck.Xunit;
using SalesInsights.DataFolder.Polyfills;

namespace SalesInsights.DataFolder.Tests.Polyfills;

public sealed class JsonNumbersTests
{
    // Outside, the digits or the form may be others (5E-324, 1E+15); the value is the same.
    private const double Least = 1e-7;
    private const double Most = 1e15;

    [Theory]
    [InlineData(0.352, "0.352")]
    [InlineData(0.8, "0.8")]
    [InlineData(1.0 / 3, "0.3333333333333333")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(0, "0")]
    [InlineData(-37, "-37")]
    [InlineData(0.00001, "1E-05")]
    public void Text_OfANumber_IsTheShortestThatReadsBack(double number, string text) => Assert.Equal(text, JsonNumbers.Text(number));

    [Property(MaxTest = 2_000)]
    public void Text_OfAnyNumber_IsWhatNet10Writes(double any)
    {
        if (Math.Abs(any) is >= Least and < Most) Assert.Equal(any.ToString("R", CultureInfo.InvariantCulture), JsonNumbers.Text(any));
    }

    [Property(MaxTest = 2_000)]
    public void Text_OfAnyNumber_ReadsBackTheSame(double any)
    {
        if (double.IsFinite(any)) Assert.Equal(any, double.Parse(JsonNumbers.Text(any), CultureInfo.InvariantCulture));
    }
}
