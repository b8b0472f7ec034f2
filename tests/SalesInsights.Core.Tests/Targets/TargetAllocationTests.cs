using FsCheck;
using FsCheck.Xunit;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Targets;

public class TargetAllocationTests
{
    private static Target Whole(decimal amount, Currency currency = default, TargetMeasure? measure = null) =>
        new(Subject.Department("d"), TargetPeriod.Quarter(2026, 3), measure ?? TargetMeasure.Orders, amount, currency, new(2026, 7, 1));

    private static KeyValuePair<Subject, decimal> To(string id, decimal weight) => new(Subject.Salesperson(id), weight);

    private static string Parts(Target whole, params KeyValuePair<Subject, decimal>[] weights) => string.Join(
        " ", TargetAllocation.Split(whole, weights).Select(t => FormattableString.Invariant($"{t.Subject.Id.Value}:{t.Amount}")));

    /// <summary>100.00 ÷ 3 = 33.33⅓ each: the cent left over goes to the smaller id. Of 10 in 1:2:4 the exact parts are 1.43, 2.86, 5.71.</summary>
    [Fact]
    public void Split_WhatDoesNotDivide_GivesTheRestToTheLargestRemaindersThenTheSmallerId()
    {
        Assert.Equal("a:33.34 b:33.33 c:33.33", Parts(Whole(100m), To("c", 1m), To("a", 1m), To("b", 1m)));
        Assert.Equal("a:-33.34 b:-33.33 c:-33.33", Parts(Whole(-100m), To("c", 1m), To("a", 1m), To("b", 1m)));
        Assert.Equal("a:1 b:3 c:6", Parts(Whole(10m, measure: TargetMeasure.NewCustomers), To("a", 1m), To("b", 2m), To("c", 4m)));
        Assert.Equal("a:3 b:2", Parts(Whole(5m, Currency.Parse("JPY")), To("a", 0.5m), To("b", 0.5m)));
        Assert.Equal("a:0 b:0", Parts(Whole(0m), To("a", 1m), To("b", 9m)));
    }

    [Fact]
    public void Split_GivesTargetsOfTheSamePeriodMeasureCurrencyAndDay()
    {
        var whole = Whole(99.99m, Currency.EUR);
        var part = Assert.Single(TargetAllocation.Split(whole, [To("a", 7m)]));

        Assert.Equal((whole.Period, whole.Measure, 99.99m, Currency.EUR, whole.SetOn), (part.Period, part.Measure, part.Amount, part.Currency, part.SetOn));
        Assert.Equal(Subject.Salesperson("a"), part.Subject);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Split_WeightThatIsNotAboveZero_IsRefused(int weight) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TargetAllocation.Split(Whole(10m), [To("a", 1m), To("b", weight)]));

    [Fact]
    public void Split_NoWeightOneSubjectTwiceOrPartsOfACent_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => TargetAllocation.Split(Whole(10m), []));
        Assert.Throws<ArgumentException>(() => TargetAllocation.Split(Whole(10m), [To("a", 1m), To("a", 2m)]));
        Assert.Throws<ArgumentException>(() => TargetAllocation.Split(Whole(10.001m), [To("a", 1m)]));
        Assert.Equal([10.001m], TargetAllocation.SplitAmount(10.001m, [3m], 3));
        Assert.Equal([10.1m], TargetAllocation.SplitAmount(10.100m, [3m], 1));
    }

    [Fact]
    public void Split_TheLargestAmountByTheFinestWeights_IsExact()
    {
        const decimal most = 900_000_000_000_000m;
        var parts = TargetAllocation.SplitAmount(most, [0.0000000000000000000000000001m, 7_922_816_251_426_433_759_354_395_033m], 4);

        Assert.Equal([0m, most], parts);
        Assert.Equal(most, TargetAllocation.SplitAmount(most, [1m, 1m, 1m], 4).Sum());
    }

    [Property]
    public void Split_AnyWeights_SumsExactlyAndNoPartIsAUnitOff(int cents, NonEmptyArray<PositiveInt> weights)
    {
        var (amount, numbers) = (cents / 100m, weights.Get.Select(w => (decimal)w.Get).ToArray());
        var parts = TargetAllocation.SplitAmount(amount, numbers, 2);
        var sum = numbers.Sum();

        Assert.Equal(amount, parts.Sum());
        Assert.All(parts.Zip(numbers), p => Assert.True(Math.Abs(p.First - (amount * p.Second / sum)) < 0.01m));
    }

    [Property]
    public void Split_WeightsInAnyOrderAndScale_GivesTheSame(int cents, PositiveInt a, PositiveInt b, PositiveInt c)
    {
        var whole = Whole(cents / 100m);

        Assert.Equal(
            Parts(whole, To("a", a.Get), To("b", b.Get), To("c", c.Get)),
            Parts(whole, To("c", c.Get * 0.001m), To("b", b.Get * 0.001m), To("a", a.Get * 0.001m)));
    }
}
