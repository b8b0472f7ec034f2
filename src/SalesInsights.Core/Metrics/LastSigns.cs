using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>The day of each customer's last order and last outbound contact as of a day: one pass over orders and activities.</summary>
internal sealed class LastSigns
{
    private readonly int[] _order;
    private readonly int[] _contact;

    private LastSigns(Snapshot snapshot)
    {
        var customers = snapshot.Ledger.Customers.Count;
        (_order, _contact) = (new int[customers], new int[customers]);
        _order.AsSpan().Fill(DayNumber.Unknown);
        _contact.AsSpan().Fill(DayNumber.Unknown);
        ReadOrders(snapshot);
        ReadActivities(snapshot);
    }

    /// <summary>Whether anything was logged by the day; without, a missing contact says nothing.</summary>
    public bool HasActivities { get; private set; }

    public static LastSigns Of(Snapshot snapshot) => snapshot.Kept.Get(nameof(LastSigns), () => new LastSigns(snapshot));

    /// <summary>An outbound contact is made by a person and reaches the customer.</summary>
    public static bool IsOutbound(ActivityKind kind, bool isAutomatic) => !isAutomatic && kind is not (ActivityKind.MailIn or ActivityKind.Note);

    /// <summary>The day of the last standing order that is no return; unknown where there is none.</summary>
    public int OrderOf(int customer) => _order[customer];

    /// <summary>The day of the last outbound contact, by whomever; unknown where there is none.</summary>
    public int ContactOf(int customer) => _contact[customer];

    private void ReadOrders(Snapshot snapshot)
    {
        var orders = snapshot.Ledger.Orders;
        for (var row = 0; row < orders.Count; row++)
        {
            var customer = orders.Customer[row];
            if (customer < 0 || !MeasureEvents.Stands(snapshot, row) || IsReturn(orders.Amount[row])) continue;
            _order[customer] = Math.Max(_order[customer], orders.Day[row]);
        }
    }

    private void ReadActivities(Snapshot snapshot)
    {
        var (activities, horizon) = (snapshot.Ledger.Activities, snapshot.Horizon);
        for (var row = 0; row < activities.Count; row++)
        {
            if (activities.At[row] > horizon) continue;
            HasActivities = true;
            var customer = activities.Customer[row];
            if (customer < 0 || !IsOutbound(activities.Kind[row], activities.IsAutomatic[row])) continue;
            _contact[customer] = Math.Max(_contact[customer], Stamp.Day(activities.At[row]));
        }
    }

    /// <summary>A negative amount; one without a rate is not known to be.</summary>
    internal static bool IsReturn(long units) => Units.IsAmount(units) && units < 0;
}
