using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.CustomerValue;

/// <summary>Adds up orders, payments and wins by a trait of their customer.</summary>
internal sealed class CustomerValuePass
{
    private const int None = -1;
    private const int WithoutCustomer = -2;
    private const int NotAsked = -3;

    private readonly Snapshot _snapshot;
    private readonly CustomerValueOptions _options;
    private readonly int[] _keys;
    private readonly bool[] _hasBought;
    private readonly bool _isWhole;
    private readonly Dictionary<int, CustomerValueTally> _tallies = [];

    public CustomerValuePass(Snapshot snapshot, CustomerValueOptions options, Sight sight)
    {
        (_snapshot, _options) = (snapshot, options);
        var customers = snapshot.Ledger.Customers;
        var group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        _isWhole = sight.IsWhole && options.Subject == Organizations.Subject.Company;
        (_keys, _hasBought) = (new int[customers.Count], new bool[customers.Count]);
        for (var customer = 0; customer < _keys.Length; customer++)
        {
            var owner = customers.OwnerOn(customer, snapshot.AsOfDay);
            var isAsked = snapshot.HasCustomer(customer) && sight.Contains(owner) && group.Contains(owner, snapshot.Horizon);
            _keys[customer] = isAsked ? KeyOf(customer) : NotAsked;
            if (isAsked) Tally(_keys[customer]).Customers++;
        }

        Read();
    }

    public CustomerValueTally Total { get; } = new();

    public IEnumerable<CustomerValueRow> Rows() =>
        _tallies.Select(t => new CustomerValueRow(NameOf(t.Key), t.Key == WithoutCustomer, t.Value));

    private void Read()
    {
        var (ledger, days) = (_snapshot.Ledger, new Window(_snapshot, _options.Period));
        for (var row = 0; row < ledger.Orders.Count; row++)
        {
            if (days.Contains(ledger.Orders.Day[row]) && MeasureEvents.Stands(_snapshot, row)) AddOrder(row);
        }

        for (var row = 0; row < ledger.Payments.Count; row++)
        {
            if (!days.Contains(ledger.Payments.Day[row])) continue;
            foreach (var tally in TalliesOf(ledger.Payments.Customer[row])) tally.Payments.Add(ledger.Payments.Amount[row]);
        }

        for (var row = 0; row < ledger.Opportunities.Count; row++)
        {
            var visit = MeasureEvents.WonVisit(_snapshot, row);
            if (visit < 0 || !Counts(days, Stamp.Day(ledger.Visits.Entered[visit]))) continue;
            foreach (var tally in TalliesOf(ledger.Opportunities.Customer[row])) tally.Won.Add(ledger.Visits.Amount[visit]);
        }

        Total.Customers = _tallies.Values.Sum(t => t.Customers);
        Total.Buyers = _tallies.Values.Sum(t => t.Buyers);
    }

    private static bool Counts(Window days, int day) => day == DayNumber.Unknown ? days.IsWhole : days.Contains(day);

    private void AddOrder(int row)
    {
        var orders = _snapshot.Ledger.Orders;
        var (customer, units) = (orders.Customer[row], orders.Amount[row]);
        foreach (var tally in TalliesOf(customer))
        {
            tally.Orders.Add(units);
            if (!LastSigns.IsReturn(units)) tally.AddOrderDay(orders.Day[row]);
        }

        if (customer < 0 || _keys[customer] == NotAsked || LastSigns.IsReturn(units) || _hasBought[customer]) return;
        _hasBought[customer] = true;
        Tally(_keys[customer]).Buyers++;
    }

    /// <summary>The row of a record and the total; none where its customer is not asked about.</summary>
    private CustomerValueTally[] TalliesOf(int customer)
    {
        if (customer < 0 || !_snapshot.HasCustomer(customer)) return _isWhole ? [Tally(WithoutCustomer), Total] : [];
        return _keys[customer] == NotAsked ? [] : [Tally(_keys[customer]), Total];
    }

    private CustomerValueTally Tally(int key)
    {
        if (!_tallies.TryGetValue(key, out var tally)) _tallies.Add(key, tally = new CustomerValueTally());
        return tally;
    }

    private int KeyOf(int customer)
    {
        var customers = _snapshot.Ledger.Customers;
        return _options.By switch
        {
            CustomerTrait.Origin => FirstOrigin(customer),
            CustomerTrait.Source => customers.Source[customer],
            CustomerTrait.Campaign => customers.Campaign[customer],
            CustomerTrait.Segment => customers.Segment[customer],
            CustomerTrait.Country => customers.Country[customer],
            _ => customers.Grade[customer],
        };
    }

    private int FirstOrigin(int customer)
    {
        var customers = _snapshot.Ledger.Customers;
        for (var span = customers.SpanStart[customer]; span < customers.SpanStart[customer + 1]; span++)
        {
            if (customers.SpanFrom[span] <= _snapshot.AsOfDay && customers.SpanOwner[span] >= 0) return (int)customers.SpanOrigin[span];
        }

        return None;
    }

    private string NameOf(int key)
    {
        if (key < 0) return "";
        return _options.By switch
        {
            CustomerTrait.Origin => (CustomerOrigin)key switch
            {
                CustomerOrigin.Created => "created",
                CustomerOrigin.Claimed => "claimed",
                _ => "assigned",
            },
            CustomerTrait.Campaign => _snapshot.Ledger.Customers.Campaigns[key].Id.Value,
            _ => _snapshot.Ledger.Labels.TextOf(key) ?? "",
        };
    }
}
