namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI2002.</summary>
public sealed class NoContactOnRecordOptions
{
    /// <summary>From how many customers without a contact on record on somebody is asked.</summary>
    /// <value>The default is 5; 1 or more.</value>
    public int MinimumCustomers { get; init; } = 5;

    /// <summary>From which share of the customers looked at on somebody is asked.</summary>
    /// <value>The default is 0.3; above 0, at most 1.</value>
    public double MinimumShare { get; init; } = 0.3;

    /// <summary>From how many customers without a contact on record on they are told where the follow-up as a whole stands out.</summary>
    /// <value>The default is 3; 1 or more.</value>
    public int MinimumCompared { get; init; } = 3;
}
