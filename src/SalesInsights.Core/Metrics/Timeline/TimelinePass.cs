using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Timeline;

/// <summary>Collects the entries of one customer from the columns.</summary>
internal sealed partial class TimelinePass
{
    /// <summary>Stands for "of a kind that has no amount"; no amount is as small.</summary>
    private const long NoAmount = long.MinValue + 2;

    private readonly Snapshot _snapshot;
    private readonly SalesLedger _ledger;
    private readonly int _customer;
    private readonly List<TimelineEntry> _entries = [];

    private TimelinePass(Snapshot snapshot, int customer)
    {
        (_snapshot, _ledger, _customer) = (snapshot, snapshot.Ledger, customer);
        AddCampaign();
        AddOwners();
        for (var row = 0; row < _ledger.Opportunities.Count; row++)
        {
            if (_ledger.Opportunities.Customer[row] == customer && snapshot.HasOpportunity(row)) AddOpportunity(row);
        }

        AddOrders();
        AddPayments();
        AddActivities();
    }

    /// <summary>All entries in order; the sort is stable, so that the moves of an opportunity stay as the ledger has them.</summary>
    public static IEnumerable<TimelineEntry> Of(Snapshot snapshot, int customer) => new TimelinePass(snapshot, customer)._entries
        .OrderBy(e => e.AtStamp).ThenBy(e => PlaceOf(e.Kind)).ThenBy(e => e.RecordId, StringComparer.Ordinal);

    /// <summary>The moves of one opportunity share a place, so that their own order counts.</summary>
    private static TimelineKind PlaceOf(TimelineKind kind) =>
        kind is >= TimelineKind.StageEntered and <= TimelineKind.OpportunityHandedOver ? TimelineKind.StageEntered : kind;

    private void AddCampaign()
    {
        var code = _ledger.Customers.Campaign[_customer];
        if (code < 0) return;
        var campaign = _ledger.Customers.Campaigns[code];
        var day = DayNumber.Of(campaign.From);
        if (day <= _snapshot.AsOfDay) _entries.Add(new(Stamp.OfDay(day), TimelineKind.CampaignBegan) { Campaign = campaign.Id });
    }

    private void AddOwners()
    {
        var customers = _ledger.Customers;
        var (first, end) = (customers.SpanStart[_customer], customers.SpanStart[_customer + 1]);
        var created = customers.CreatedDay[_customer];
        var isByOwner = first < end && customers.SpanFrom[first] == created && customers.SpanOrigin[first] == CustomerOrigin.Created;
        var founder = isByOwner ? customers.SpanOwner[first] : TimelineEntry.Nobody;
        _entries.Add(new(StampOf(created), TimelineKind.CustomerCreated) { Person = founder, Salesperson = IdOf(founder) });
        var before = founder;
        for (var span = isByOwner ? first + 1 : first; span < end && customers.SpanFrom[span] <= _snapshot.AsOfDay; span++)
        {
            var owner = customers.SpanOwner[span];
            if (owner >= 0 || before >= 0) AddOwner(customers.SpanFrom[span], owner, before, customers.SpanOrigin[span]);
            before = owner;
        }
    }

    private void AddOwner(int day, int owner, int before, CustomerOrigin origin)
    {
        var kind = owner < 0 ? TimelineKind.CustomerReleased
            : origin == CustomerOrigin.Claimed ? TimelineKind.CustomerClaimed
            : TimelineKind.CustomerAssigned;
        _entries.Add(new(StampOf(day), kind)
        {
            Person = owner,
            Salesperson = IdOf(owner),
            PreviousPerson = before,
            PreviousOwner = IdOf(before),
        });
    }

    private void AddOrders()
    {
        var orders = _ledger.Orders;
        for (var row = 0; row < orders.Count; row++)
        {
            if (CustomerOfOrder(row) != _customer || orders.Day[row] > _snapshot.AsOfDay) continue;
            AddOrder(row, orders.Day[row], TimelineKind.Ordered);
            if (orders.CancelledDay[row] <= _snapshot.AsOfDay) AddOrder(row, orders.CancelledDay[row], TimelineKind.OrderCancelled);
        }
    }

    /// <summary>An order that names no customer is of its opportunity's; what was not known by the day says nothing.</summary>
    private int CustomerOfOrder(int row)
    {
        var (customer, opportunity) = (_ledger.Orders.Customer[row], _ledger.Orders.Opportunity[row]);
        if (IsKnown(customer)) return customer;
        return opportunity >= 0 && _snapshot.HasOpportunity(opportunity) ? _ledger.Opportunities.Customer[opportunity] : -1;
    }

    private bool IsKnown(int customer) => customer >= 0 && _snapshot.HasCustomer(customer);

    private void AddOrder(int row, int day, TimelineKind kind)
    {
        var (orders, opportunity) = (_ledger.Orders, _ledger.Orders.Opportunity[row]);
        _entries.Add(new(StampOf(day), kind)
        {
            Order = orders.Ids[row],
            Opportunity = IdOfOpportunity(opportunity),
            Person = orders.Owner[row],
            Salesperson = IdOf(orders.Owner[row]),
            Amount = AmountOf(orders.Amount[row]),
            RecordId = orders.Ids[row],
        });
    }

    private void AddPayments()
    {
        var payments = _ledger.Payments;
        for (var row = 0; row < payments.Count; row++)
        {
            var order = payments.Order[row];
            var customer = IsKnown(payments.Customer[row]) || order < 0 ? payments.Customer[row] : CustomerOfOrder(order);
            if (customer != _customer || payments.Day[row] > _snapshot.AsOfDay) continue;
            _entries.Add(new(StampOf(payments.Day[row]), TimelineKind.PaymentReceived)
            {
                Payment = payments.Ids[row],
                Order = order < 0 ? default(Id<Order>) : _ledger.Orders.Ids[order],
                Person = payments.Owner[row],
                Salesperson = IdOf(payments.Owner[row]),
                Amount = AmountOf(payments.Amount[row]),
                RecordId = payments.Ids[row],
            });
        }
    }

    private void AddActivities()
    {
        var activities = _ledger.Activities;
        for (var row = 0; row < activities.Count; row++)
        {
            if (activities.Customer[row] != _customer || activities.At[row] > _snapshot.Horizon) continue;
            var opportunity = activities.Opportunity[row];
            var isKnown = opportunity >= 0 && _snapshot.HasOpportunity(opportunity);
            _entries.Add(new(activities.At[row], TimelineKind.Activity)
            {
                Activity = activities.Ids[row],
                ActivityKind = activities.Kind[row],
                IsAutomatic = activities.IsAutomatic[row],
                Opportunity = IdOfOpportunity(opportunity),
                Holder = isKnown ? OpportunityHolder.Of(_snapshot, opportunity) : TimelineEntry.Nobody,
                Person = activities.Salesperson[row],
                Salesperson = IdOf(activities.Salesperson[row]),
                RecordId = activities.Ids[row],
            });
        }
    }

    private static int StampOf(int day) => day == DayNumber.Unknown ? Stamp.Unknown : Stamp.OfDay(day);

    private static Measured<decimal> AmountOf(long units) => units switch
    {
        Units.Missing => Measured.Missing<decimal>(Gap.NothingToCount),
        Units.Unpriced => Measured.Missing<decimal>(Gap.Unpriced),
        NoAmount => Measured.Missing<decimal>(Gap.NotApplicable),
        _ => Measured.Of(Currencies.FixedPoint.ToDecimal(units), new Sample(1)),
    };

    private Id<Opportunity> IdOfOpportunity(int opportunity) =>
        opportunity >= 0 && _snapshot.HasOpportunity(opportunity) ? _ledger.Opportunities.Ids[opportunity] : default(Id<Opportunity>);

    private Id<Salesperson> IdOf(int person) => person < 0 ? default : _snapshot.Organization.Salespeople[person].Id;
}
