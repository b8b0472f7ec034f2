using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.FollowUp;

/// <summary>A customer in a salesperson's hands at the end of the snapshot's day.</summary>
public sealed class HeldCustomer
{
    internal HeldCustomer(
        Id<Customer> customer, Id<Salesperson> owner, LocalDate? acquiredOn, CustomerOrigin origin, FollowUpStanding? standing, bool? hasContact)
    {
        CustomerId = customer;
        OwnerId = owner;
        AcquiredOn = acquiredOn;
        Origin = origin;
        Standing = standing;
        HasContact = hasContact;
    }

    /// <summary>Which customer.</summary>
    public Id<Customer> CustomerId { get; }

    /// <summary>Who owns it.</summary>
    public Id<Salesperson> OwnerId { get; }

    /// <summary>The day on which it came to that owner; null when unknown.</summary>
    public LocalDate? AcquiredOn { get; }

    /// <summary>How it came to that owner.</summary>
    public CustomerOrigin Origin { get; }

    /// <summary>How it stands; null when it is not looked at: acquired before <see cref="FollowUpOptions.AcquiredFrom"/>, or undated with it.</summary>
    public FollowUpStanding? Standing { get; }

    /// <summary>Whether an outbound contact since the acquisition is on record; null where no activities are on record at all.</summary>
    public bool? HasContact { get; }
}
