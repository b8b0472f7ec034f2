using FsCheck;
using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: R 4.2.2, survival 3.5-3 (golden/competing_risks.json and golden/cohort_conversion.json).</summary>
public sealed class AalenJohansenTests
{
    private const double RTolerance = 1e-12;

    // Twelve stays in a stage: 0 advanced, 1 lost, -1 still open.
    private static readonly double[] StageTimes = [3, 5, 5, 8, 10, 12, 12, 15, 20, 21, 25, 30];
    private static readonly int[] StageEnds = [0, 1, 0, -1, 0, 1, 0, -1, 0, 1, -1, -1];

    [Theory]
    [InlineData(3, 0.0833333333333333, 0, 0.916666666666667, 0.0797855923130282, 0)]
    [InlineData(5, 0.166666666666667, 0.0833333333333333, 0.75, 0.107582870727984, 0.0797855923130282)]
    [InlineData(8, 0.166666666666667, 0.0833333333333333, 0.75, 0.107582870727984, 0.0797855923130282)]
    [InlineData(10, 0.260416666666667, 0.0833333333333333, 0.65625, 0.130017220859036, 0.0797855923130282)]
    [InlineData(12, 0.354166666666667, 0.177083333333333, 0.46875, 0.143268618304012, 0.114009770282671)]
    [InlineData(20, 0.471354166666667, 0.177083333333333, 0.3515625, 0.157192074626478, 0.114009770282671)]
    [InlineData(21, 0.471354166666667, 0.294270833333333, 0.234375, 0.157192074626478, 0.144725649730652)]
    [InlineData(30, 0.471354166666667, 0.294270833333333, 0.234375, 0.157192074626478, 0.144725649730652)]
    public void Estimate_SmallStage_AgreesWithR(double time, double advanced, double lost, double open, double advancedError, double lostError)
    {
        var risks = AalenJohansen.Estimate(StageTimes, StageEnds, causes: 2);

        Assert.Equal(advanced, risks.At(0, time).Value, RTolerance);
        Assert.Equal(lost, risks.At(1, time).Value, RTolerance);
        Assert.Equal(open, risks.OpenAt(time).Value, RTolerance);
        Assert.Equal(advancedError, risks.StandardErrorAt(0, time).Value, RTolerance);
        Assert.Equal(lostError, risks.StandardErrorAt(1, time).Value, RTolerance);
    }

    [Theory]
    [InlineData(30, 0, 0.334952766531714, 0.665047233468286)]
    [InlineData(60, 0.392982456140351, 0.402968960863698, 0.204048582995951)]
    [InlineData(90, 0.392982456140351, 0.607017543859649, 0)]
    public void Estimate_TwentyDeals_AgreesWithR(double time, double won, double lost, double open)
    {
        var risks = AalenJohansen.Estimate(
            [40, 15, 60, 22, 90, 35, 70, 12, 50, 80, 28, 45, 60, 30, 44, 40, 20, 25, 20, 10],
            [0, 1, 0, 1, 1, 0, 1, 1, 0, -1, 1, 0, 1, 1, 0, -1, 1, -1, -1, -1], causes: 2);

        Assert.Equal(won, risks.At(0, time).Value, RTolerance);
        Assert.Equal(lost, risks.At(1, time).Value, RTolerance);
        Assert.Equal(open, risks.OpenAt(time).Value, RTolerance);
    }

    [Theory]
    [InlineData(3, 6, 0.833333333333333)]
    [InlineData(5, 7, 0.714285714285714)]
    [InlineData(9, 5, 0.571428571428572)]
    [InlineData(12, 5, 0.457142857142857)]
    [InlineData(14, 4, 0.342857142857143)]
    [InlineData(18, 2, 0.171428571428571)]
    [InlineData(20, 1, 0)]
    public void Estimate_LateEntries_AgreesWithR(double time, int atRisk, double open)
    {
        var risks = AalenJohansen.Estimate(
            [0, 0, 2, 4, 0, 6, 3, 0, 1, 10], [5, 8, 9, 12, 3, 15, 20, 14, 7, 18], [0, -1, 0, 0, 0, -1, 0, 0, -1, 0], causes: 1);

        Assert.Equal(atRisk, risks.AtRisk[risks.Times.ToList().IndexOf(time)]);
        Assert.Equal(open, risks.OpenAt(time).Value, RTolerance);
        Assert.Equal(1 - open, risks.At(0, time).Value, RTolerance);
    }

    [Fact]
    public void ConfidenceAt_AShare_IsSymmetricOnItsScale()
    {
        // share 1/2 of four, error 1/4: log(-log .5) -/+ 1.959964 · .25 / (.5 · .693147) is -1.780385 and 1.047359.
        var interval = AalenJohansen.Estimate([1, 2, 3, 4], [0, 0, 1, 1], causes: 2).ConfidenceAt(0, 4).Value;

        Assert.Equal((0.0578, 0.8449), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void At_EdgesOfTheData_HaveNoInventedAnswer()
    {
        var none = AalenJohansen.Estimate([], [], causes: 2);
        var risks = AalenJohansen.Estimate([3], [0], causes: 2);

        Assert.Equal((Gap.NothingToCount, Gap.NothingToCount), (none.At(0, 5).Gap, none.OpenAt(5).Gap));
        Assert.Equal((0d, 1d, 0d), (risks.At(0, 2).Value, risks.At(0, 3).Value, risks.At(1, 9).Value));
        Assert.Equal((Gap.TooFewData, Gap.TooFewData), (risks.ConfidenceAt(0, 2).Gap, risks.ConfidenceAt(0, 3).Gap));
    }

    [Fact]
    public void Estimate_WrongArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => AalenJohansen.Estimate([1], [], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AalenJohansen.Estimate([1], [1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AalenJohansen.Estimate([1], [-2], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AalenJohansen.Estimate([1], [0], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => AalenJohansen.Estimate([double.NaN], [0], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AalenJohansen.Estimate([3], [3], [0], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => AalenJohansen.Estimate([3], [0], 1).At(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => AalenJohansen.Estimate([3], [0], 1).At(0, double.NaN));
    }

    [Property(MaxTest = 100)]
    public void At_AnyTime_SharesSumToOne((byte Time, byte End)[] cases, byte time)
    {
        var risks = AalenJohansen.Estimate([.. cases.Select(c => (double)(c.Time % 40))], [.. cases.Select(c => (c.End % 4) - 1)], causes: 3);
        if (cases.Length > 0)
            Assert.Equal(1, Enumerable.Range(0, 3).Sum(c => risks.At(c, time).Value) + risks.OpenAt(time).Value, 1e-9);
    }

    [Property(MaxTest = 50)]
    public void At_OtherOrderOfCases_IsTheSame((byte Time, byte End)[] cases)
    {
        Assert.Equal(Shares(cases), Shares([.. cases.Reverse()]));

        static double[] Shares((byte Time, byte End)[] cases)
        {
            var risks = AalenJohansen.Estimate([.. cases.Select(c => (double)(c.Time % 40))], [.. cases.Select(c => (c.End % 3) - 1)], causes: 2);
            return [.. Enumerable.Range(0, 40).SelectMany(t => new[] { risks.At(0, t).ValueOr(-1), risks.At(1, t).ValueOr(-1), risks.StandardErrorAt(0, t).ValueOr(-1) })];
        }
    }
}
