using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>A salesperson's share of a customer that several look after.</summary>
/// <remarks>The shares of a customer sum to 1; otherwise they are a data issue and the owner stands alone. They hold as last loaded.</remarks>
public sealed record CustomerShare
{
    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="customer">Which customer.</param>
    /// <param name="salesperson">Who gets the share.</param>
    /// <param name="share">The share, above 0 and at most 1.</param>
    public CustomerShare(
        Id<Customer> customer,
        Id<Salesperson> salesperson,
        decimal share)
    {
        Customer = customer;
        Salesperson = salesperson;
        Share = share;
    }

    /// <summary>Which customer.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>Who gets the share.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>The share, above 0 and at most 1.</summary>
    public decimal Share { get; }
}
