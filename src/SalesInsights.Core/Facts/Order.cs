using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>Something was sold. 订单</summary>
/// <remarks>An order row; a negative amount is a return.</remarks>
public sealed record Order
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="id">The CRM's key.</param>
    /// <param name="orderedOn">The day that counts for targets.</param>
    /// <param name="amount">The amount in <c>currency</c>; negative for a return.</param>
    /// <param name="owner">Who sold it; empty for house business, which counts for the company only.</param>
    /// <param name="customer">Who bought; empty when unknown.</param>
    /// <param name="opportunity">The opportunity it came from; empty for none.</param>
    /// <param name="currency">The amount's currency; the company's reporting currency when empty.</param>
    /// <param name="cancelledOn">When it was cancelled; from that day on it does not count.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Order(
        Id<Order> id,
        Moment orderedOn,
        decimal amount,
        Id<Salesperson> owner = default,
        Id<Customer> customer = default,
        Id<Opportunity> opportunity = default,
        Currency currency = default,
        Moment cancelledOn = default,
        Moment recordedAt = default)
    {
        Id = id;
        OrderedOn = orderedOn;
        Amount = amount;
        Owner = owner;
        Customer = customer;
        Opportunity = opportunity;
        Currency = currency;
        CancelledOn = cancelledOn;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>The CRM's key.</summary>
    public Id<Order> Id { get; }

    /// <summary>The day that counts for targets.</summary>
    public Moment OrderedOn { get; }

    /// <summary>The amount in <c>currency</c>; negative for a return.</summary>
    public decimal Amount { get; }

    /// <summary>Who sold it; empty for house business, which counts for the company only.</summary>
    public Id<Salesperson> Owner { get; }

    /// <summary>Who bought; empty when unknown.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>The opportunity it came from; empty for none.</summary>
    public Id<Opportunity> Opportunity { get; }

    /// <summary>The amount's currency; the company's reporting currency when empty.</summary>
    public Currency Currency { get; }

    /// <summary>When it was cancelled; from that day on it does not count.</summary>
    public Moment CancelledOn { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
