using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Targets;

namespace SalesInsights.Shortfalls;

/// <summary>Sorts the amounts behind a measure into new and repeat business, person by person.</summary>
internal sealed class BusinessSink(Snapshot snapshot, MeasureSource source, PersonTally[] people, int[] firstBusiness, ShortfallWindow window)
    : IMeasureSink
{
    private readonly SalesLedger _ledger = snapshot.Ledger;

    public void AddWhole(int row, int day, long units)
    {
    }

    public void AddPart(int row, int owner, int day, long units)
    {
        if (owner < 0 || !window.Period.Contains(day) || !Units.IsAmount(units)) return;
        var (amount, customer, person) = (FixedPoint.ToDecimal(units), KnownCustomerOf(row), people[owner]);

        // Who is not known cannot have bought before.
        if (customer >= 0 && firstBusiness[customer] < window.Cohort.First)
        {
            person.Repeat.Add(amount);
            return;
        }

        person.New.Add(amount);
        person.NewByKind.Add((customer < 0 ? -1 : _ledger.Customers.Segment[customer], amount));
    }

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    // One who comes after the day is nobody yet.
    private int KnownCustomerOf(int row) => CustomerOf(row) is var customer && customer >= 0 && snapshot.HasCustomer(customer) ? customer : -1;

    private int CustomerOf(int row) => source switch
    {
        MeasureSource.Orders => _ledger.Orders.Customer[row],
        MeasureSource.Payments => _ledger.Payments.Order[row] is var order && order >= 0
            ? _ledger.Orders.Customer[order]
            : _ledger.Payments.Customer[row],
        _ => _ledger.Opportunities.Customer[_ledger.Visits.Opportunity[row]],
    };
}
