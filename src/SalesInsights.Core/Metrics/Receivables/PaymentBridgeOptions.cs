using SalesInsights.Calendars;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Receivables;

/// <summary>What a <see cref="PaymentBridgeReport"/> is asked.</summary>
public sealed class PaymentBridgeOptions
{
    /// <summary>The days whose orders and payments are compared, both inclusive.</summary>
    /// <value>The default is null: everything up to the snapshot's day.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>Whose orders: those for which the members of a department on the snapshot's day, or a salesperson, answer.</summary>
    /// <value>The default is the company, house business included.</value>
    public Subject Subject { get; init; }

    internal object Key => (nameof(PaymentBridgeReport), Period, Subject);
}
