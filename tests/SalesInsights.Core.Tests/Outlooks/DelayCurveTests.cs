using SalesInsights.Outlooks;

namespace SalesInsights.Tests.Outlooks;

public sealed class DelayCurveTests
{
    private const double Tolerance = 1e-12;

    /// <summary>100 of money after 3 days, 60 after 10; 40 wait since day 5.</summary>
    private static DelayCurve Money()
    {
        var curve = new DelayCurve();
        curve.AddFollowed(3, 100);
        curve.AddFollowed(10, 60);
        curve.AddWaiting(5, 40);
        curve.Finish();
        return curve;
    }

    [Fact]
    public void By_MoneyThatWaits_CountsForTheTimeItWasWatched()
    {
        // 100 of 200 by day 3; then 60 of the 60 that are left on day 10: Kaplan and Meier by hand.
        var curve = Money();
        Assert.Equal((0d, 0.5, 0.5, 1d), (curve.By(2), Math.Round(curve.By(3), 12), Math.Round(curve.By(9), 12), Math.Round(curve.By(10), 12)));
        Assert.Equal((0d, 2), (curve.By(-1), curve.Followed));
    }

    [Fact]
    public void Within_AnAge_IsTheShareOfWhatIsLeft()
    {
        var curve = Money();
        Assert.Equal(0.5, curve.Within(0, 5), Tolerance);
        Assert.Equal(0, curve.Within(4, 5), Tolerance);
        Assert.Equal(1, curve.Within(4, 6), Tolerance);
        Assert.Equal(0, curve.Within(20, 50), Tolerance);
    }

    [Fact]
    public void By_NothingSeen_IsZero()
    {
        var curve = new DelayCurve();
        curve.Finish();
        Assert.Equal((0d, 0d), (curve.By(500), curve.Within(3, 100)));
    }
}
