using NodaTime;
using SalesInsights.Currencies;

namespace SalesInsights.Sample.Demo;

/// <summary>Monthly rates into yuan, invented but of a plausible size.</summary>
public static class DemoRates
{
    private static readonly LocalDate FirstMonth = new(2024, 9, 1);

    private static readonly decimal[] Dollar =
    [
        7.2145m, 7.1874m, 7.2302m, 7.2611m, 7.2850m, 7.2733m, 7.2516m, 7.2690m, 7.2288m, 7.1935m, 7.1720m, 7.1604m,
        7.1238m, 7.1190m, 7.1055m, 7.0812m, 7.0421m, 6.9987m, 6.9702m, 6.9530m, 6.9611m, 6.9388m, 6.9174m, 6.9052m, 6.8990m,
    ];

    private static readonly decimal[] Euro =
    [
        7.9310m, 7.8955m, 7.7602m, 7.6310m, 7.5904m, 7.5688m, 7.8215m, 8.1020m, 8.1844m, 8.2390m, 8.3861m, 8.3302m,
        8.3410m, 8.3355m, 8.2290m, 8.2104m, 8.2630m, 8.2855m, 8.2317m, 8.1904m, 8.1450m, 8.1120m, 8.0985m, 8.0733m, 8.0610m,
    ];

    private static readonly ExchangeRate[] All = [.. Monthly(Currency.USD, Dollar), .. Monthly(Currency.EUR, Euro)];

    /// <summary>The rates of the month that holds the day and of those after it.</summary>
    public static IReadOnlyList<ExchangeRate> From(LocalDate day) => [.. All.Where(r => r.Date > day.PlusMonths(-1))];

    public static RateTable Table { get; } = new(Currency.CNY, All);

    private static IEnumerable<ExchangeRate> Monthly(Currency currency, decimal[] rates) =>
        rates.Select((rate, month) => new ExchangeRate(currency, FirstMonth.PlusMonths(month), rate));
}
