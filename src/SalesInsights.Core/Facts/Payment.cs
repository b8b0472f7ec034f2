using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Facts;

/// <summary>Money received. 回款</summary>
/// <remarks>A payment row; a negative amount is a refund.</remarks>
public sealed record Payment
{
    private readonly RecordingTime _recorded;

    /// <summary>Describes the row; nothing is refused here, so that every bad row becomes a data issue and none an exception.</summary>
    /// <param name="id">The CRM's key.</param>
    /// <param name="receivedOn">When the money came in: the day that counts, whatever the order's day.</param>
    /// <param name="amount">The amount in <c>currency</c>; negative for a refund.</param>
    /// <param name="order">The order it pays; empty when unknown.</param>
    /// <param name="owner">Who gets the credit; empty to follow the order, then the customer's owner of that day.</param>
    /// <param name="customer">Who paid; empty to follow the order.</param>
    /// <param name="currency">The amount's currency; the company's reporting currency when empty.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    public Payment(
        Id<Payment> id,
        Moment receivedOn,
        decimal amount,
        Id<Order> order = default,
        Id<Salesperson> owner = default,
        Id<Customer> customer = default,
        Currency currency = default,
        Moment recordedAt = default)
    {
        Id = id;
        ReceivedOn = receivedOn;
        Amount = amount;
        Order = order;
        Owner = owner;
        Customer = customer;
        Currency = currency;
        _recorded = new RecordingTime(recordedAt);
    }

    /// <summary>The CRM's key.</summary>
    public Id<Payment> Id { get; }

    /// <summary>When the money came in: the day that counts, whatever the order's day.</summary>
    public Moment ReceivedOn { get; }

    /// <summary>The amount in <c>currency</c>; negative for a refund.</summary>
    public decimal Amount { get; }

    /// <summary>The order it pays; empty when unknown.</summary>
    public Id<Order> Order { get; }

    /// <summary>Who gets the credit; empty to follow the order, then the customer's owner of that day.</summary>
    public Id<Salesperson> Owner { get; }

    /// <summary>Who paid; empty to follow the order.</summary>
    public Id<Customer> Customer { get; }

    /// <summary>The amount's currency; the company's reporting currency when empty.</summary>
    public Currency Currency { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt => _recorded.Moment;
}
