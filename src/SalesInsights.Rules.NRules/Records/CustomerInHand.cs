using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.NRules.Records;

/// <summary>A customer in the hands of a salesperson who is diagnosed, on the day; the public sea is not among them.</summary>
/// <remarks>
/// Becomes a fact of the session when a rule matches it. It knows its owner's case, so a rule needs no join: joins in NRules are nested loops.
/// </remarks>
public sealed class CustomerInHand
{
    internal CustomerInHand(HeldCustomer held, Case owner)
    {
        Held = held;
        Owner = owner;
    }

    /// <summary>Which customer.</summary>
    public Id<Customer> Id => Held.CustomerId;

    /// <summary>The case of the salesperson who has it.</summary>
    public Case Owner { get; }

    /// <summary>Everything that is known: day and way of acquisition, standing, contact.</summary>
    public HeldCustomer Held { get; }

    /// <summary>Whether it asks for follow-up and has none: no opportunity, or an empty one.</summary>
    public bool IsNotFollowedUp => Held.Standing is FollowUpStanding.WithoutOpportunity or FollowUpStanding.EmptyOpportunity;

    /// <summary>For example <c>customer c17</c>.</summary>
    public override string ToString() => "customer " + Id;
}
