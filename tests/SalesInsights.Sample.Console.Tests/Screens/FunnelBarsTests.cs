using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Tests.Screens;

public sealed class FunnelBarsTests
{
    [Theory]
    [InlineData(0, 140, 10, "")]
    [InlineData(140, 140, 10, "██████████")]
    [InlineData(70, 140, 10, "█████")]
    [InlineData(63, 140, 10, "████▌")]
    [InlineData(1, 140_000, 10, "▌")]
    [InlineData(0, 0, 10, "")]
    public void Bar_IsAsLongAsTheShareOfTheLongest(long count, long most, int columns, string expected) =>
        Assert.Equal(expected, FunnelBars.Bar(count, most, columns));
}
