using SalesInsights.Calendars;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.PublicSea;

/// <summary>What a <see cref="PublicSeaReport"/> is asked.</summary>
public sealed class PublicSeaOptions
{
    /// <summary>The days whose releases and claims count, both inclusive.</summary>
    /// <value>The default is null: everything up to the snapshot's day.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>Whose customers: those whom the members of a department, or a salesperson, released, took or own.</summary>
    /// <value>The default is the company, with customers whom nobody ever owned.</value>
    public Subject Subject { get; init; }

    /// <summary>
    /// The company's policy: a customer in hand falls to the public sea after so many days without contact or order; 1 or more.
    /// </summary>
    /// <value>The default is 30 calendar days.</value>
    public int LimitDays { get; init; } = 30;

    /// <summary>Customers with at most so many days left are listed; 0 or more.</summary>
    /// <value>The default is 7.</value>
    public int WarnDays { get; init; } = 7;

    internal object Key => (nameof(PublicSeaReport), Period, Subject, LimitDays, WarnDays);
}
