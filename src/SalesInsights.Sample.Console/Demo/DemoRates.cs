using NodaTime;
using SalesInsights.Currencies;

namespace SalesInsights.Sample.Demo;

/// <summary>Monthly rates into yuan, invented but of a plausible size.</summary>
public static class DemoRates
{
    private static readonly LocalDate FirstMonth = new(2025, 9, 1);

    private static readonly decimal[] Dollar =
        [7.1238m, 7.1190m, 7.1055m, 7.0812m, 7.0421m, 6.9987m, 6.9702m, 6.9530m, 6.9611m, 6.9388m, 6.9174m, 6.9052m, 6.8990m];

    private static readonly decimal[] Euro =
        [8.3410m, 8.3355m, 8.2290m, 8.2104m, 8.2630m, 8.2855m, 8.2317m, 8.1904m, 8.1450m, 8.1120m, 8.0985m, 8.0733m, 8.0610m];

    public static IReadOnlyList<ExchangeRate> All { get; } = [.. Monthly(Currency.USD, Dollar), .. Monthly(Currency.EUR, Euro)];

    public static RateTable Table { get; } = new(Currency.CNY, All);

    private static IEnumerable<ExchangeRate> Monthly(Currency currency, decimal[] rates) =>
        rates.Select((rate, month) => new ExchangeRate(currency, FirstMonth.PlusMonths(month), rate));
}
