namespace SalesInsights.Rules.Catalog;

/// <summary>
/// Options of SI5001; who orders regularly and after which time an order is overdue are <c>ReadingOptions.RegularPercent</c> and <c>RepeatOverduePercent</c>.
/// </summary>
public sealed class RepeatCustomersOverdueOptions
{
    /// <summary>From how many overdue repeat customers on somebody is told.</summary>
    /// <value>The default is 1; 1 or more.</value>
    public int MinimumCustomers { get; init; } = 1;
}
