using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Receivables;

/// <summary>What a <see cref="ReceivablesReport"/> is asked.</summary>
public sealed class ReceivablesOptions
{
    /// <summary>Whose orders: those for which the members of a department on the snapshot's day, or a salesperson, answer.</summary>
    /// <value>The default is the company, house business included.</value>
    public Subject Subject { get; init; }

    internal object Key => (nameof(ReceivablesReport), Subject);
}
