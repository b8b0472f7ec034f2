namespace SalesInsights.Ledgers;

/// <summary>From a stamp on an opportunity has an amount, in the currency of the row.</summary>
internal readonly struct AmountChange(int at, decimal amount, Currencies.Currency currency)
{
    public int At { get; } = at;

    public decimal Amount { get; } = amount;

    public Currencies.Currency Currency { get; } = currency;
}
