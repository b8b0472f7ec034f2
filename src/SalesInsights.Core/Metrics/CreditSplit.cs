namespace SalesInsights.Metrics;

/// <summary>Splits a whole number of units by shares that sum to 1, so that the parts sum to the whole exactly.</summary>
internal static class CreditSplit
{
    /// <summary>Largest remainder; among equal remainders the earlier share, which is the smaller id.</summary>
    /// <param name="units">What to split; negative parts mirror positive ones.</param>
    /// <param name="shares">Shares above 0 that sum to 1.</param>
    /// <param name="parts">Receives one part for each share.</param>
    public static void Split(long units, ReadOnlySpan<decimal> shares, Span<long> parts)
    {
        var size = Math.Abs(units);
        var left = size;
        var remainders = new decimal[shares.Length];
        for (var i = 0; i < shares.Length; i++)
        {
            var exact = size * shares[i];
            parts[i] = (long)decimal.Floor(exact);
            remainders[i] = exact - parts[i];
            left -= parts[i];
        }

        for (; left > 0; left--)
        {
            var largest = 0;
            for (var i = 1; i < shares.Length; i++)
            {
                if (remainders[i] > remainders[largest]) largest = i;
            }

            parts[largest]++;
            remainders[largest] = -1m;
        }

        if (units >= 0) return;
        for (var i = 0; i < parts.Length; i++) parts[i] = -parts[i];
    }
}
