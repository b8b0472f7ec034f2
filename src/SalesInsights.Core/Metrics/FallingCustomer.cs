using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics;

/// <summary>A customer in somebody's hands who is about to fall to the public sea, or should have by now. 即将掉入公海</summary>
public sealed class FallingCustomer
{
    internal FallingCustomer(Id<Customer> customer, Id<Salesperson> owner, LocalDate lastSignOn, int idleDays, int daysLeft)
    {
        CustomerId = customer;
        OwnerId = owner;
        LastSignOn = lastSignOn;
        IdleDays = idleDays;
        DaysLeft = daysLeft;
    }

    /// <summary>Which customer.</summary>
    public Id<Customer> CustomerId { get; }

    /// <summary>Who owns it on the day.</summary>
    public Id<Salesperson> OwnerId { get; }

    /// <summary>The latest of: the day it came to the owner, the last outbound contact by whomever, the last standing order.</summary>
    public LocalDate LastSignOn { get; }

    /// <summary>Calendar days since then.</summary>
    public int IdleDays { get; }

    /// <summary>Days until the limit; 0 when it falls at the end of the snapshot's day, negative when the limit has passed.</summary>
    public int DaysLeft { get; }
}
