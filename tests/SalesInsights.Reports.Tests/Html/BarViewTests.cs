using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Reports.Html;
using SalesInsights.Reports.Html.Views;
using SalesInsights.Reports.Tests.Support;

namespace SalesInsights.Reports.Tests.Html;

public sealed class BarViewTests
{
    private static readonly ReportReading Reading = new(ReportCompany.Plain.Review(), new ReportOptions());

    private static CompletionRow RowOf(string person) => Reading.Diagnosis.Find(Subject.Salesperson(person))!.Completion!;

    [Fact]
    public void Of_AQuarterReachedAtTheEnd_SaysSoInWords()
    {
        // u1: 80,000 of 300,000; all 66 working days of the quarter have gone.
        var bar = BarView.Of(RowOf("u1"), null, 1, Reading)!;

        Assert.Equal(("26.67%", "100%", "100%"), (bar.Reached, bar.Target, bar.Expected));
        Assert.Null(bar.Landing);
        Assert.Equal("27% reached, 100% expected by today", bar.Alt);
    }

    [Fact]
    public void Of_LongerScale_ShrinksTheBar()
    {
        var bar = BarView.Of(RowOf("u1"), null, 1.25, Reading)!;

        Assert.Equal(("21.33%", "80%"), (bar.Reached, bar.Target));
    }

    [Fact]
    public void Of_NoTarget_IsNone() => Assert.Null(BarView.Of(Reading.Diagnosis.Find(Subject.Salesperson("u3"))?.Completion, null, 1, Reading));

    [Fact]
    public void ScaleOf_NobodyAboveTheTarget_IsTheTarget()
    {
        Assert.Equal(1, BarView.ScaleOf([(RowOf("u1"), null)]));
        Assert.Equal(1, BarView.ScaleOf([]));
    }
}
