using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Results;

/// <summary>A number of records and what they add up to in the reporting currency.</summary>
public sealed class MoneyResult
{
    internal MoneyResult(MeasureTally tally)
    {
        Count = tally.Events;
        Amount = tally.Amount;
        Coverage = tally.Coverage;
        Average = tally.Counted > 0
            ? Measured.Of(decimal.Round(tally.Amount / tally.Counted, 4, MidpointRounding.ToEven), Coverage)
            : Measured.Missing<decimal>(tally.Unpriced > 0 ? Gap.Unpriced : tally.Undated > 0 ? Gap.Undated : Gap.NothingToCount, Coverage);
    }

    /// <summary>Dated records, priced or not; a record whose credit is shared counts once for each who has a share.</summary>
    public long Count { get; }

    /// <summary>The sum of those with an amount; exact to 4 decimals.</summary>
    public decimal Amount { get; }

    /// <summary>The records in <see cref="Amount"/>, and those left out of it: without rate, amount or date.</summary>
    public Sample Coverage { get; }

    /// <summary>Amount ÷ records with an amount, to 4 decimals, a half going to the even neighbour.</summary>
    public Measured<decimal> Average { get; }
}
