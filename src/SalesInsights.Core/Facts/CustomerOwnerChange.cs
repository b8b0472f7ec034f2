using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>From a moment on, a customer belongs to somebody, or to nobody.</summary>
/// <remarks>A dated owner of a customer; without any, the owner as last loaded holds from the start.</remarks>
public sealed record CustomerOwnerChange
{
    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="customer">Which customer.</param>
    /// <param name="owner">The new owner; empty when released to the public sea.</param>
    /// <param name="from">From when on.</param>
    /// <param name="origin">How the customer came to this owner.</param>
    public CustomerOwnerChange(
        Id<Customer> customer,
        Id<Salesperson> owner,
        Moment from,
        CustomerOrigin origin = CustomerOrigin.Assigned)
    {
        Customer = customer;
        Owner = owner;
        From = from;
        Origin = origin;
    }

    /// <summary>Which customer.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>The new owner; empty when released to the public sea.</summary>
    public Id<Salesperson> Owner { get; }

    /// <summary>From when on.</summary>
    public Moment From { get; }

    /// <summary>How the customer came to this owner.</summary>
    public CustomerOrigin Origin { get; }
}
