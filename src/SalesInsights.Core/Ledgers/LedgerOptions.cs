namespace SalesInsights.Ledgers;

/// <summary>How a ledger is built.</summary>
public sealed class LedgerOptions
{
    /// <summary>Whether any issue refuses the whole load with a <see cref="DataIssuesException"/>.</summary>
    /// <value>The default is false: bad rows are left out one by one and listed.</value>
    public bool IsStrict { get; init; }
}
