namespace SalesInsights.Currencies;

/// <summary>Reporting amounts as whole numbers of ten-thousandths, so that sums are exact, fast and the same in any order.</summary>
internal static class FixedPoint
{
    /// <summary>Decimals that are kept.</summary>
    public const int Decimals = 4;

    /// <summary>The largest magnitude of an amount or a sum, inclusive; in units it still fits a long.</summary>
    public const decimal MaxAmount = 900_000_000_000_000m;

    private const decimal UnitsPerOne = 10_000m;

    /// <summary>The amount in ten-thousandths, a half going to the even neighbour.</summary>
    /// <returns>False, with 0 units, where the amount is beyond ±<see cref="MaxAmount"/>.</returns>
    public static bool TryToUnits(decimal amount, out long units)
    {
        units = 0;
        if (amount > MaxAmount || amount < -MaxAmount) return false;
        units = (long)(decimal.Round(amount, Decimals, MidpointRounding.ToEven) * UnitsPerOne);
        return true;
    }

    /// <summary>The amount that the units stand for, exact.</summary>
    public static decimal ToDecimal(long units) => units / UnitsPerOne;
}
