using SalesInsights.Outlooks;

namespace SalesInsights.Tests.Outlooks;

public sealed class OutlookShockTests
{
    [Fact]
    public void Of_OnePerson_IsTheirs() => Assert.Equal(0.4, new OutlookShock(0.4, 0.2, 0).Of(100, 100 * 100), 1e-12);

    [Fact]
    public void Of_ManyAlike_GoesTowardsWhatIsCommon()
    {
        // Four people of 25 each: 0.04 + 0.12 · 4 · 625 ÷ 10000 = 0.07.
        Assert.Equal(Math.Sqrt(0.07), new OutlookShock(0.4, 0.2, 0).Of(100, 4 * 625), 1e-12);
        Assert.Equal(0.2, new OutlookShock(0.4, 0.2, 0).Of(1e6, 1), 1e-6);
        Assert.Equal(0.4, new OutlookShock(0.4, 0.2, 0).Of(0, 0));
    }
}
