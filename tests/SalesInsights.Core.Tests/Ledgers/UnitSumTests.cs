using FsCheck.Xunit;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;

namespace SalesInsights.Tests.Ledgers;

public class UnitSumTests
{
    private const long Max = 9_000_000_000_000_000_000;

    private static UnitSum Of(params long[] units)
    {
        var sum = default(UnitSum);
        foreach (var value in units) sum.Add(value);
        return sum;
    }

    [Fact]
    public void Value_AtTheLimits_IsExact()
    {
        Assert.Equal(Max, Of(Max - 1, 1).Value);
        Assert.Equal(-Max, Of(-Max + 1, -1).Value);
        Assert.Equal(900_000_000_000_000m, Of(Max).Amount);
    }

    [Theory]
    [InlineData(Max, 1)]
    [InlineData(-Max, -1)]
    [InlineData(Max, Max)]
    [InlineData(-Max, -Max)]
    public void Value_BeyondTheLimits_IsAnErrorNeverAWrap(long one, long other) =>
        Assert.Throws<OverflowException>(() => Of(one, other).Value);

    [Fact]
    public void Value_BeyondTheLimitsOnTheWayOnly_IsTheSum()
    {
        Assert.Equal(5, Of(Max, Max, Max, -Max, -Max, -Max, 5).Value);
        Assert.Equal(-5, Of(-Max, -Max, -5, Max, Max).Value);
    }

    [Property]
    public void Value_OfAnyNumbersInAnyOrderAndParts_IsThatOfWholeNumbersOfAnySize(long[] units)
    {
        var values = units.Select(u => u % (Max + 1)).ToArray();
        var exact = values.Aggregate(System.Numerics.BigInteger.Zero, (sum, u) => sum + u);
        var parts = Of(values[..(values.Length / 2)]);
        parts.Add(Of(values[(values.Length / 2)..]));
        foreach (var sum in new[] { Of(values), Of([.. values.Reverse()]), Of([.. values.Order()]), parts })
        {
            if (exact >= -Max && exact <= Max) Assert.Equal((long)exact, sum.Value);
            else Assert.Throws<OverflowException>(() => sum.Value);
        }
    }

    /// <summary>Every adder of the reports at its limits: the largest amount, one unit more, and back below it.</summary>
    [Fact]
    public void Tallies_AtTheLimits_AreExactOrThrow()
    {
        var (amount, measure, piece) = (default(AmountTally), default(MeasureTally), default(PieceTotal));
        void Add(int row, long units)
        {
            amount.Add(units);
            measure.Add(row, isDated: true, units);
            piece.Add(units);
        }

        Add(1, Max);
        Assert.Equal([900_000_000_000_000m, 900_000_000_000_000m, 900_000_000_000_000m], [amount.Result.Amount, measure.Amount, piece.Sum.Amount]);
        Add(2, 1);
        Assert.Throws<OverflowException>(() => amount.Result);
        Assert.Throws<OverflowException>(() => measure.Amount);
        Assert.Throws<OverflowException>(() => piece.Sum.Amount);
        Add(3, -2);
        Assert.Equal(
            [899_999_999_999_999.9999m, 899_999_999_999_999.9999m, 899_999_999_999_999.9999m],
            [amount.Result.Amount, measure.Amount, piece.Sum.Amount]);
    }
}
