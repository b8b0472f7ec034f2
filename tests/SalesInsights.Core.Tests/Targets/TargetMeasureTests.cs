using SalesInsights.Targets;

namespace SalesInsights.Tests.Targets;

public class TargetMeasureTests
{
    private static string Refusal(Func<object> make) => Assert.ThrowsAny<ArgumentException>(make).Message;

    [Fact]
    public void Declared_WithNothingMore_CountsAsItsSourceDoes()
    {
        var measure = TargetMeasure.Declared("mine", MeasureSource.OpportunitiesOpened);

        Assert.Equal((DateBasis.Created, CreditRole.FirstOwner), (measure.Basis, measure.Credit));
        Assert.Empty(measure.Where);
        Assert.False(measure.IsMoney);
    }

    [Theory]
    [InlineData("orders")]
    [InlineData(" ")]
    [InlineData("")]
    public void Declared_IdThatIsTakenOrEmpty_IsRefused(string id) =>
        Assert.Throws<ArgumentException>(() => TargetMeasure.Declared(id, MeasureSource.Orders));

    [Fact]
    public void Declared_WhatDoesNotGoWithTheSource_IsRefusedWithWhatDoes()
    {
        Assert.Contains("the day is one of ordered, cancelled, not received", Refusal(() => TargetMeasure.Declared("m", MeasureSource.Orders, DateBasis.Received)));
        Assert.Contains("the credit is one of owner, not customerOwner", Refusal(() => TargetMeasure.Declared("m", MeasureSource.NewCustomers, credit: CreditRole.CustomerOwner)));
        Assert.Contains(
            "which have no kind; they are filtered by country, segment, source, grade, campaign, origin, pipeline, currency",
            Refusal(() => TargetMeasure.Declared("m", MeasureSource.Payments, where: [new(MeasureField.Kind, "call")])));
        Assert.Contains("by country twice", Refusal(() =>
            TargetMeasure.Declared("m", MeasureSource.Payments, where: [new(MeasureField.Country, "DE"), new(MeasureField.Country, "FR")])));
    }

    [Fact]
    public void Condition_ValueThatTheFieldCannotHave_IsRefused()
    {
        Assert.Contains("'bought' is no origin: created, claimed, assigned", Refusal(() => new MeasureCondition(MeasureField.Origin, "bought")));
        Assert.Contains("'EURO' is not a currency", Refusal(() => new MeasureCondition(MeasureField.Currency, "EURO")));
        Assert.Contains("at least one value", Refusal(() => new MeasureCondition(MeasureField.Country)));
    }

    [Fact]
    public void Equals_OrderOfValuesAndNameApart_LooksAtAllThatIsCounted()
    {
        TargetMeasure Made(string? name, params string[] countries) =>
            TargetMeasure.Declared("m", MeasureSource.Orders, where: [new(MeasureField.Country, countries)], name: name);

        Assert.Equal(Made("One", "DE", "FR"), Made("Two", "FR", "DE", "FR"));
        Assert.NotEqual(Made("One", "DE"), Made("One", "FR"));
        Assert.NotEqual(Made("One", "DE"), TargetMeasure.Declared("m", MeasureSource.Orders));
        Assert.NotEqual(
            TargetMeasure.Declared("m", MeasureSource.Orders), TargetMeasure.Declared("m", MeasureSource.Orders, DateBasis.Cancelled));
        Assert.NotEqual(
            TargetMeasure.Declared("m", MeasureSource.Orders), TargetMeasure.Declared("m", MeasureSource.Orders, credit: CreditRole.Owner));
    }

    [Fact]
    public void Policy_TwoMeasuresOfOneId_AreRefused() => Assert.Contains("'m' is declared twice", Refusal(() => new TargetPolicy(
        [TargetMeasure.Declared("m", MeasureSource.Orders), TargetMeasure.Declared("m", MeasureSource.Payments)])));

    [Fact]
    public void FindMeasure_BuiltInOrDeclared_IsFoundLetterByLetter()
    {
        var mine = TargetMeasure.Declared("mine", MeasureSource.Orders);
        var policy = new TargetPolicy([mine]);

        Assert.Same(mine, policy.FindMeasure("mine"));
        Assert.Same(TargetMeasure.Won, policy.FindMeasure("won"));
        Assert.Null(policy.FindMeasure("Mine"));
        Assert.Equal("mine", policy.AllMeasures[^1].Id);
    }
}
