using SalesInsights.Organizations;

namespace SalesInsights.Metrics.RepeatOrders;

/// <summary>What an <see cref="OrderRhythmReport"/> is asked.</summary>
public sealed class OrderRhythmOptions
{
    /// <summary>Whose customers: those owned on the snapshot's day by the members of a department, or by a salesperson.</summary>
    /// <value>The default is the company: all customers, owned or not.</value>
    public Subject Subject { get; init; }

    /// <summary>The fewest intervals between order days from which a customer's own rhythm is read; 2 or more.</summary>
    /// <value>The default is 3, which is four order days.</value>
    public int FewestIntervals { get; init; } = 3;

    internal object Key => (nameof(OrderRhythmReport), Subject, FewestIntervals);
}
