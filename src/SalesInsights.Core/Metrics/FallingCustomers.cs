using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>Finds the customers in hand that nobody has contacted for long, and those of whom nobody can say.</summary>
internal sealed class FallingCustomers
{
    private readonly Snapshot _snapshot;
    private readonly LastSigns _signs;
    private readonly int _limit;

    public FallingCustomers(Snapshot snapshot, int limitDays)
    {
        (_snapshot, _limit) = (snapshot, limitDays);
        _signs = LastSigns.Of(snapshot);
    }

    /// <summary>Whether contacts are on record at all; without, everybody would seem idle.</summary>
    public bool CanSay => _signs.HasActivities;

    /// <summary>Customers in hand whose last sign has no known day.</summary>
    public int Undated { get; private set; }

    /// <summary>Customers in hand that were looked at.</summary>
    public int InHand { get; private set; }

    /// <summary>Those with at most so many days left, by days left, then by id.</summary>
    public FallingCustomer[] Within(int warnDays, Func<int, bool> isAsked)
    {
        var (customers, found) = (_snapshot.Ledger.Customers, new List<FallingCustomer>());
        for (var customer = 0; customer < customers.Count; customer++)
        {
            var span = customers.SpanOn(customer, _snapshot.AsOfDay);
            if (!_snapshot.HasCustomer(customer) || span < 0 || customers.SpanOwner[span] < 0 || !isAsked(customers.SpanOwner[span])) continue;
            InHand++;
            if (CanSay && Find(customer, span, warnDays) is { } falling) found.Add(falling);
        }

        return [.. found.OrderBy(f => f.DaysLeft).ThenBy(f => f.CustomerId)];
    }

    private FallingCustomer? Find(int customer, int span, int warnDays)
    {
        var customers = _snapshot.Ledger.Customers;
        var last = Math.Max(customers.SpanFrom[span], Math.Max(_signs.ContactOf(customer), _signs.OrderOf(customer)));
        if (last == DayNumber.Unknown)
        {
            Undated++;
            return null;
        }

        var idle = _snapshot.AsOfDay - last;
        if (_limit - idle > warnDays) return null;
        var owner = _snapshot.Organization.Salespeople[customers.SpanOwner[span]].Id;
        return new(customers.Ids[customer], owner, DayNumber.ToDate(last), idle, _limit - idle);
    }
}
