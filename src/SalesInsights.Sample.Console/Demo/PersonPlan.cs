using NodaTime;
using SalesInsights.Organizations;

namespace SalesInsights.Sample.Demo;

/// <summary>The settings from which one salesperson's year is made.</summary>
public sealed record PersonPlan(
    int Number,
    string Name,
    string Department,
    Role Role,
    Story Story,
    IReadOnlyList<string> Countries)
{
    public string Id => FormattableString.Invariant($"u{Number}");

    /// <summary>Customers from the years before.</summary>
    public int OldCustomers { get; init; } = 12;

    /// <summary>Working days from one repeat order of an old customer to the next, at most; at least half of that.</summary>
    public int RepeatDays { get; init; } = 50;

    /// <summary>Working days from one new customer to the next, at most; at least half of that.</summary>
    public int NewCustomerDays { get; init; } = 7;

    /// <summary>The last day on which the ordinary rhythm of new customers holds.</summary>
    public LocalDate LastNewCustomer { get; init; } = DemoCalendar.AsOf;

    /// <summary>A usual order in dollars.</summary>
    public int DealSize { get; init; } = 20_000;

    /// <summary>New customers who order again, of 1000.</summary>
    public int Loyalty { get; init; } = 500;

    /// <summary>Lost at the sample stage, of 1000.</summary>
    public int SampleLoss { get; init; } = 180;

    /// <summary>Completion of the current period's targets compared with the working days gone, in percent; null: no targets.</summary>
    public int? PacePercent { get; init; } = 100;

    public LocalDate? ActiveFrom { get; init; }

    /// <summary>The department before a change of teams; null where there was none.</summary>
    public string? FirstDepartment { get; init; }

    /// <summary>Who answers the customers while this person is away.</summary>
    public string Stand { get; init; } = "u6";
}
