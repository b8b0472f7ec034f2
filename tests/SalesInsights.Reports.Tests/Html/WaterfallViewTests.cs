using System.Globalization;
using SalesInsights.Reports.Html;
using SalesInsights.Reports.Html.Views;
using SalesInsights.Reports.Tests.Support;

namespace SalesInsights.Reports.Tests.Html;

public sealed class WaterfallViewTests
{
    [Fact]
    public void AllOf_Company_GoesFromTheTargetToWhatIsReachedWithoutAGap()
    {
        var fall = Assert.Single(WaterfallView.AllOf(new ReportReading(ReportCompany.Plain.Review(), new ReportOptions())));

        Assert.Equal(("Target", "900,000 CNY"), (fall.Steps[0].Label, fall.Steps[0].Amount));
        Assert.Equal(("Reached", "330,000 CNY"), (fall.Steps[^1].Label, fall.Steps[^1].Amount));
        var parts = fall.Steps.Skip(1).SkipLast(1).ToArray();
        Assert.NotEmpty(parts);
        Assert.Equal(-570_000m, parts.Sum(p => decimal.Parse(p.Amount.Replace(" CNY", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture)));

        // Each bar begins where the one before ended; the last one ends at what is reached.
        var level = 100d;
        foreach (var part in parts)
        {
            var (from, width) = (Number(part.From), Number(part.Width));
            Assert.Equal(level, part.Kind == "down" ? from + width : from, 1);
            level = part.Kind == "down" ? from : from + width;
        }

        Assert.Equal(Number(fall.Steps[^1].Width), level, 1);
    }

    private static double Number(string percent) => double.Parse(percent.TrimEnd('%'), CultureInfo.InvariantCulture);
}
