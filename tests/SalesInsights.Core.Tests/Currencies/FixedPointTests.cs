using System.Globalization;
using System.Reflection;
using FsCheck.Xunit;
using SalesInsights.Currencies;

namespace SalesInsights.Core.Tests.Currencies;

public sealed class FixedPointTests
{
    [Theory]
    [InlineData("52800", 528_000_000)]
    [InlineData("0.00005", 0)]
    [InlineData("0.00015", 2)]
    [InlineData("-0.00015", -2)]
    [InlineData("900000000000000", 9_000_000_000_000_000_000)]
    [InlineData("-900000000000000", -9_000_000_000_000_000_000)]
    public void TryToUnits_WithinTheLimit_RoundsHalfToEven(string amount, long expected)
    {
        Assert.True(FixedPoint.TryToUnits(decimal.Parse(amount, CultureInfo.InvariantCulture), out var units));
        Assert.Equal(expected, units);
    }

    [Theory]
    [InlineData("900000000000000.0001")]
    [InlineData("-900000000000000.0001")]
    [InlineData("79228162514264337593543950335")]
    public void TryToUnits_BeyondTheLimit_IsFalse(string amount)
    {
        Assert.False(FixedPoint.TryToUnits(decimal.Parse(amount, CultureInfo.InvariantCulture), out var units));
        Assert.Equal(0, units);
    }

    [Property]
    public bool ToDecimal_OfUnits_GivesThemBack(int units) => FixedPoint.TryToUnits(FixedPoint.ToDecimal(units), out var back) && back == units;

    [Fact]
    public void Currencies_EveryMember_IsFreeOfBinaryFractions()
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic
            | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var room = typeof(Money).Assembly.GetTypes().Where(type => type.Namespace == typeof(Money).Namespace).ToList();
        var met = room.SelectMany(type => type.GetFields(All).Select(field => (type, Used: field.FieldType))
            .Concat(type.GetMethods(All).Select(method => (type, Used: method.ReturnType)))
            .Concat(type.GetMethods(All).SelectMany(method => method.GetParameters()).Select(parameter => (type, Used: parameter.ParameterType)))
            .Concat(type.GetConstructors(All).SelectMany(made => made.GetParameters()).Select(parameter => (type, Used: parameter.ParameterType))));
        Assert.NotEmpty(room);
        Assert.DoesNotContain(met, pair => pair.Used == typeof(double) || pair.Used == typeof(float));
    }
}
