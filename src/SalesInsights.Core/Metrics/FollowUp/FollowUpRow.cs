using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.FollowUp;

/// <summary>How one salesperson has followed up the customers in hand.</summary>
/// <remarks>Acquired = young + mature; mature = with opportunity + spared + without opportunity.</remarks>
public sealed class FollowUpRow
{
    internal FollowUpRow(Id<Salesperson> salesperson, FollowUpCounts counts, bool hasActivities, NewCustomerActivity newCustomers)
    {
        Salesperson = salesperson;
        InHand = counts.InHand;
        WithoutOrder = counts.WithoutOrder;
        Undated = counts.Undated;
        Young = counts.Of(FollowUpStanding.Young);
        Spared = counts.Of(FollowUpStanding.Spared);
        EmptyOpportunity = counts.Of(FollowUpStanding.EmptyOpportunity);
        WithOpportunity = EmptyOpportunity + counts.Of(FollowUpStanding.FollowedUp);
        WithoutOpportunity = counts.Of(FollowUpStanding.WithoutOpportunity);
        WithoutContact = hasActivities
            ? Measured.Of(counts.WithoutContact, new Sample(WithoutOpportunity))
            : Measured.Missing<int>(Gap.NotApplicable, new Sample(0, WithoutOpportunity));
        NewCustomers = newCustomers;
    }

    /// <summary>Who.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>Customers owned on the day.</summary>
    public int InHand { get; }

    /// <summary>
    /// Of the customers in hand, those without a standing order since the owner has had them, whenever that was: the ones who ask for work before
    /// anything comes of it.
    /// </summary>
    public int WithoutOrder { get; }

    /// <summary>Those acquired on or after <see cref="FollowUpOptions.AcquiredFrom"/>; all of them where that is null.</summary>
    public int Acquired => Young + Mature;

    /// <summary>Customers left out because the day of acquisition is unknown; 0 where no first day was asked for.</summary>
    public int Undated { get; }

    /// <summary>Of the acquired, those in hand for less than the grace: not judged.</summary>
    public int Young { get; }

    /// <summary>Of the acquired, all others.</summary>
    public int Mature => WithOpportunity + Spared + WithoutOpportunity;

    /// <summary>Mature customers with an opportunity known on the day, whoever owns it and whatever became of it.</summary>
    public int WithOpportunity { get; }

    /// <summary>Of those with an opportunity, the ones where it is no follow-up.</summary>
    public int EmptyOpportunity { get; }

    /// <summary>Mature customers without an opportunity who ordered since the owner has had them.</summary>
    public int Spared { get; }

    /// <summary>Mature customers with neither opportunity nor order.</summary>
    public int WithoutOpportunity { get; }

    /// <summary>
    /// Of those without opportunity, the ones without an outbound contact, by whomever, since the owner has had them;
    /// <see cref="Gap.NotApplicable"/> where no activity at all was on record by the day.
    /// </summary>
    public Measured<int> WithoutContact { get; }

    /// <summary>When this salesperson last won a new customer, and how long ago that is.</summary>
    public NewCustomerActivity NewCustomers { get; }
}
