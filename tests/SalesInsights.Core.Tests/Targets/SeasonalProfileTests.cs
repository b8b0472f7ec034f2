using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Targets;

public class SeasonalProfileTests
{
    private static readonly decimal[] Even = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    [Fact]
    public void WeightOf_AnExceptionalMonth_IsItsOwn()
    {
        var profile = new SeasonalProfile("p", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [new(TargetPeriod.Month(2024, 2), 20m)]);

        Assert.Equal([20m, 2m, 12m], [
            profile.WeightOf(new LocalDate(2024, 2, 29)), profile.WeightOf(new LocalDate(2025, 2, 1)), profile.WeightOf(new LocalDate(2024, 12, 31))]);
    }

    [Fact]
    public void Constructor_WhatIsNoProfile_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new SeasonalProfile(" ", Even));
        Assert.Throws<ArgumentException>(() => new SeasonalProfile("p", Even.Take(11)));
        Assert.Throws<ArgumentException>(() => new SeasonalProfile("p", new decimal[12]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeasonalProfile("p", Even.Append(-1m).Skip(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeasonalProfile("p", Even.Append(1_000_001m).Skip(1)));
        Assert.Throws<ArgumentException>(() => new SeasonalProfile("p", Even, [new(TargetPeriod.Quarter(2024, 1), 1m)]));
        Assert.Throws<ArgumentException>(() =>
            new SeasonalProfile("p", Even, [new(TargetPeriod.Month(2024, 1), 1m), new(TargetPeriod.Parse("2024-01-01..2024-01-31"), 2m)]));
    }

    [Fact]
    public void ProfileOf_AMeasure_IsTheOneThatNamesItElseTheGeneralOne()
    {
        var (general, payments) = (new SeasonalProfile("all", Even), new SeasonalProfile("pay", Even, measures: ["payments"]));

        Assert.Same(payments, new TargetPolicy(seasonalProfiles: [general, payments]).ProfileOf(TargetMeasure.Payments));
        Assert.Same(general, new TargetPolicy(seasonalProfiles: [general, payments]).ProfileOf(TargetMeasure.Orders));
        Assert.Null(new TargetPolicy(seasonalProfiles: [payments]).ProfileOf(TargetMeasure.Orders));
    }

    [Fact]
    public void Policy_ProfilesThatCollide_AreRefused()
    {
        string Refusal(params SeasonalProfile[] profiles) => Assert.Throws<ArgumentException>(() => new TargetPolicy(seasonalProfiles: profiles)).Message;

        Assert.Contains("'p' is described twice", Refusal(new SeasonalProfile("p", Even), new SeasonalProfile("p", Even, measures: ["won"])));
        Assert.Contains("for every measure", Refusal(new SeasonalProfile("p", Even), new SeasonalProfile("q", Even)));
        Assert.Contains("for measure 'won'", Refusal(new SeasonalProfile("p", Even, measures: ["won"]), new SeasonalProfile("q", Even, measures: ["won"])));
        Assert.Contains("'cake', which does not exist", Refusal(new SeasonalProfile("p", Even, measures: ["cake"])));
    }
}
