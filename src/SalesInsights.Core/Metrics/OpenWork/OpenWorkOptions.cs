using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.OpenWork;

/// <summary>What an <see cref="OpenWorkReport"/> is asked.</summary>
public sealed class OpenWorkOptions
{
    /// <summary>Whose work: that of the members of a department on the snapshot's day, or of a salesperson.</summary>
    /// <value>The default is the company: everybody's, and that of opportunities without a listed owner.</value>
    public Subject Subject { get; init; }

    /// <summary>Next actions are listed up to so many days ahead; 0 or more.</summary>
    /// <value>The default is 7.</value>
    public int AheadDays { get; init; } = 7;

    /// <summary>The stage in which a quotation lies with the customer, in every pipeline that has it.</summary>
    /// <value>
    /// The default is null: every open stage whose id or name contains "quot" in any case, or 报价. Where there is none, only activities
    /// of the kind quote say that something was quoted.
    /// </value>
    public Id<Stage>? QuotationStage { get; init; }

    /// <summary>A quotation is listed after so many days without contact; 0 or more.</summary>
    /// <value>The default is 7.</value>
    public int QuietDays { get; init; } = 7;

    /// <summary>A customer in hand falls to the public sea after so many days without contact or order; 1 or more.</summary>
    /// <value>The default is 30.</value>
    public int LimitDays { get; init; } = 30;

    /// <summary>Customers with at most so many days left are listed; 0 or more.</summary>
    /// <value>The default is 7.</value>
    public int WarnDays { get; init; } = 7;

    internal object Key => (nameof(OpenWorkReport), Subject, AheadDays, QuotationStage, QuietDays, LimitDays, WarnDays);
}
