using SalesInsights.Calendars;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.CustomerValue;

/// <summary>What a <see cref="CustomerValueReport"/> is asked.</summary>
public sealed class CustomerValueOptions
{
    /// <summary>By which trait rows are made.</summary>
    /// <value>The default is <see cref="CustomerTrait.Origin"/>.</value>
    public CustomerTrait By { get; init; }

    /// <summary>The days whose orders, payments and wins count, both inclusive.</summary>
    /// <value>The default is null: everything up to the snapshot's day, undated wins too.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>Whose customers: those owned on the snapshot's day by the members of a department, or by a salesperson.</summary>
    /// <value>The default is the company: all customers, owned or not, and records that name no customer.</value>
    public Subject Subject { get; init; }

    internal object Key => (nameof(CustomerValueReport), By, Period, Subject);
}
