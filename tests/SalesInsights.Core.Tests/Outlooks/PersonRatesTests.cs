using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;

namespace SalesInsights.Tests.Outlooks;

public sealed class PersonRatesTests
{
    /// <summary>Ann to Dan from 2 March to 3 April 2026, 25 working days, as of that day; Dan came on the last five.</summary>
    private static RateWindow Window(int weeks = 5)
    {
        var asOf = new LocalDate(2026, 4, 3);
        var builder = new LedgerBuilder(new CompanyProfile("Test", Currency.CNY))
            .Add(new Salesperson("ann", "Ann")).Add(new Salesperson("bob", "Bob")).Add(new Salesperson("cyd", "Cyd"))
            .Add(new Salesperson("dan", "Dan", activeFrom: new LocalDate(2026, 3, 30)));
        return new RateWindow(builder.Build().AsOf(asOf), DayNumber.Of(asOf.PlusDays(-(7 * weeks) + 3)), day => DayNumber.ToDate(day).DayOfWeek <= IsoDayOfWeek.Friday ? 1 : 0);
    }

    private static RateStream Events(params int[] counts)
    {
        var stream = new RateStream(counts.Length);
        for (var owner = 0; owner < counts.Length; owner++)
        {
            for (var i = 0; i < counts[owner]; i++) stream.AddEvent(owner == counts.Length - 1 ? -1 : owner);
        }

        return stream;
    }

    [Fact]
    public void Exposure_IsTheDaysThatEachWasThere() => Assert.Equal([25d, 25, 25, 5, 25], Window().Exposure);

    [Fact]
    public void Of_PeopleWhoDifferLikeChance_AreTheTeam()
    {
        // 10, 12 and 8 in 25 days each: less spread than chance alone gives, so the shape is at its most, 200.
        // Mean 0.4: (200 + 10) ÷ (200 ÷ 0.4 + 25) = 0.4; 0.40381 for 12; the newcomer without any is taken as the others.
        var rates = new PersonRates(Events(10, 12, 8, 0, 0), Window());
        Assert.Equal(0.4, rates.Of(0).Rate, 1e-12);
        Assert.Equal(212 / 525d, rates.Of(1).Rate, 1e-12);
        Assert.Equal(1 / 210d, rates.Of(0).Uncertainty, 1e-12);
        Assert.Equal(200 / 505d, rates.Of(3).Rate, 1e-12);
        Assert.Equal(0, rates.Of(4).Rate);
    }

    [Fact]
    public void Of_PeopleWhoDifferMore_AreNearTheirOwn()
    {
        // 5, 25 and 45 in 25 days: mean 1; Σ T (r − 1)² = 25 · (.64 + 0 + .64) = 32, less 2 · 1, ÷ (75 − 25) = 0.6; shape 1 ÷ 0.6.
        var rates = new PersonRates(Events(5, 25, 45, 0, 5), Window());
        Assert.Equal(((1 / 0.6) + 5) / ((1 / 0.6) + 25), rates.Of(0).Rate, 1e-12);
        Assert.Equal(((1 / 0.6) + 45) / ((1 / 0.6) + 25), rates.Of(2).Rate, 1e-12);

        // The house has its own rate and nobody else's.
        Assert.Equal((0.2, 0.2), rates.Of(4));
    }

    [Fact]
    public void Of_SomebodyWhoNeverDoesIt_IsZeroAfterSixtyWorkingDays()
    {
        Assert.True(new PersonRates(Events(10, 10, 10, 0, 0), Window(20)).Of(3).Rate > 0);
        Assert.Equal(0, new PersonRates(Events(10, 0, 10, 10, 0), Window(20)).Of(1).Rate);
        Assert.Equal(0, new PersonRates(Events(0, 0, 0, 0, 0), Window()).Of(0).Rate);
    }

    [Fact]
    public void Shape_Sizes_AreTheMeansOfTheirParts()
    {
        var stream = new RateStream(2);
        foreach (var units in new long[] { 40, 10, 20, 30, -20, Units.Unpriced }) stream.AddSize(0, units);
        Assert.Equal([0.6, 1.4], stream.Shape(2).Select(part => Math.Round(part, 12)));
        Assert.Equal([1d], new RateStream(2).Shape(5));

        // A return takes from the mean: 80 by four sales.
        Assert.Equal((20d, 4, 80L), (stream.MeanSize(), stream.SizedOf(0), stream.SizesOf(0)));
    }
}
