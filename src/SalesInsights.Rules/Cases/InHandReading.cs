using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

/// <summary>How many customers without an order everybody has in hand, who of them is silent, and what was before; put together when first asked for.</summary>
internal sealed class InHandReading
{
    private readonly Func<FollowUpReport> _followUp;

    public InHandReading(Snapshot snapshot, ReadingOptions options, Func<FollowUpReport> followUp)
    {
        _followUp = followUp;
        BeforeOn = snapshot.AsOf.PlusDays(-options.InHandBeforeDays);
        SilentFrom = snapshot.Ledger.Company.WorkingCalendar.WorkingDaysBefore(snapshot.AsOf, options.SilentWorkingDays);
    }

    /// <summary>The earlier day that the own past is taken from.</summary>
    public LocalDate BeforeOn { get; }

    /// <summary>A customer without a contact from this day on is silent.</summary>
    public LocalDate SilentFrom { get; }

    /// <summary>What the person had in hand on the earlier day; missing where that was nothing.</summary>
    public Measured<int> Before(Id<Salesperson> person) => _followUp().WithoutOrderOn(person, BeforeOn) is var count && count > 0
        ? Measured.Of(count, new Sample(count))
        : Measured.Missing<int>(Gap.NothingToCount);

    /// <summary>How many of them are silent.</summary>
    public Measured<int> Silent(Id<Salesperson> person) => _followUp().SilentSince(person, SilentFrom);

    /// <summary>The customers without an order, those without a contact for the longest time first.</summary>
    public IReadOnlyList<Id<Customer>> Customers(Id<Salesperson> person) =>
        new RecordList<Id<Customer>>(() => [.. _followUp().CustomersWithoutOrder(person)]);
}
