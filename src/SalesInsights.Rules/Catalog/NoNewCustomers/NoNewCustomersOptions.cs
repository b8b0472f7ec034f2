namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI1001.</summary>
public sealed class NoNewCustomersOptions
{
    /// <summary>From how many of their own working days without a new customer on somebody is asked.</summary>
    /// <value>The default is 20; 1 or more.</value>
    public int WorkingDays { get; init; } = 20;
}
