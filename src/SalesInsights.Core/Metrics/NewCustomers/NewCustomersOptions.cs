using SalesInsights.Calendars;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.NewCustomers;

/// <summary>What a <see cref="NewCustomersReport"/> is asked.</summary>
public sealed class NewCustomersOptions
{
    /// <summary>The days that count, both inclusive.</summary>
    /// <value>The default is null: everything up to the snapshot's day.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>What each row stands for.</summary>
    /// <value>The default is <see cref="Grouping.Company"/>.</value>
    public Grouping GroupBy { get; init; }

    /// <summary>Whose customers: those that came to the members of a department as of the day they came, or to a salesperson.</summary>
    /// <value>The default is the company, with customers that came to nobody.</value>
    public Subject Subject { get; init; }

    internal object Key => (nameof(NewCustomersReport), Period, GroupBy, Subject);
}
