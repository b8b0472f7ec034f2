namespace SalesInsights.Ledgers;

/// <summary>
/// Reporting amounts in columns: ten-thousandths of the reporting currency, rounded once per fact. Two values below every
/// amount stand for "no amount known" and "an amount without a rate".
/// </summary>
internal static class Units
{
    public const long Missing = long.MinValue;
    public const long Unpriced = long.MinValue + 1;

    public static bool IsAmount(long units) => units > Unpriced;
}
