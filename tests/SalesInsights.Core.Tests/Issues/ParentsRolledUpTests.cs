using SalesInsights.Calendars;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Issues;

/// <summary>
/// Elsewhere a department shows only what is booked on itself, so that one with people below it has 0 of 0. Ann (east) has 100 of 400, bob
/// (west) 50 of 200, both below sales. Wrong: sales 0, no target. Right: sales and the company 150 of 600; and where a parent has a target of
/// its own that is not the sum, both stand and the difference is said.
/// </summary>
public sealed class ParentsRolledUpTests
{
    private static readonly TargetPeriod May = TargetPeriod.Month(2024, 5);

    private static CompletionReport Report(params Target[] more)
    {
        var builder = Organised().Add(Order("o1", Day(5, 2), 100m, "ann")).Add(Order("o2", Day(5, 3), 50m, "bob"))
            .Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Orders, 400m))
            .Add(new Target(Subject.Salesperson("bob"), May, TargetMeasure.Orders, 200m)).AddRange(more);
        return CompletionReport.Of(builder.Build().AsOf(Day(5, 31)), new CompletionOptions { Period = May });
    }

    [Fact]
    public void Row_OfAParentWithoutTarget_IsTheSumOfThoseBelow()
    {
        foreach (var subject in new[] { Subject.Department("sales"), Subject.Company })
        {
            var row = Report().Find(subject)!;
            Assert.Equal((150m, 600m, TargetBasis.SumOfChildren, 0.25), (row.Actual, row.Target.Value, row.TargetBasis, row.Ratio.Value));
            Assert.False(row.IsMismatch);
            Assert.Equal(Quantities.Gap.NoTarget, row.TargetDifference.Gap);
        }
    }

    [Fact]
    public void Row_OfAParentWithAnotherTarget_SaysBoth()
    {
        var row = Report(new Target(Subject.Department("sales"), May, TargetMeasure.Orders, 750m)).Find(Subject.Department("sales"))!;

        Assert.Equal((150m, 750m, 600m, 0.2), (row.Actual, row.Target.Value, row.ChildrenTarget.Value, row.Ratio.Value));
        Assert.True(row.IsMismatch);
        Assert.Equal(150m, row.TargetDifference.Value);
    }

    /// <summary>The revision of 10 May counts from that day on, above and below.</summary>
    [Fact]
    public void Row_OfAParent_SumsTheTargetsInForceOnTheDay()
    {
        var builder = Organised()
            .Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Orders, 400m))
            .Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Orders, 500m, setOn: Day(5, 10)))
            .Add(new Target(Subject.Salesperson("bob"), May, TargetMeasure.Orders, 200m, setOn: Day(5, 11))).Build();
        decimal On(int day) => CompletionReport.Of(builder.AsOf(Day(5, day)), new CompletionOptions { Period = May }).Find(Subject.Company)!.Target.Value;

        Assert.Equal([400m, 500m, 700m], [On(9), On(10), On(11)]);
        Assert.Equal(1, CompletionReport.Of(builder.AsOf(Day(5, 9)), new CompletionOptions { Period = May }).Find(Subject.Department("west"))!.ChildrenWithoutTarget);
    }
}
