namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI5003; the limit and when it is near are <c>ReadingOptions.SeaLimitDays</c> and <c>SeaWarnDays</c>.</summary>
public sealed class AboutToFallOptions
{
    /// <summary>From how many customers about to fall on somebody is told.</summary>
    /// <value>The default is 3; 1 or more.</value>
    public int MinimumCustomers { get; init; } = 3;
}
