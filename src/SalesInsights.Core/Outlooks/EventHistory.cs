using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>
/// The events of the last year that came without an opportunity on record, by owner: first orders apart from further ones. What belongs to
/// an opportunity is reckoned with the opportunities.
/// </summary>
internal sealed class EventHistory : IMeasureSink
{
    private const long One = 10_000;
    private readonly Snapshot _snapshot;
    private readonly TargetMeasure _measure;
    private readonly OutlookDays _days;
    private readonly bool _isCount;
    private readonly int[] _firstOrder = [];
    private EventRecords _records;
    private bool _isPayments;

    public EventHistory(Snapshot snapshot, TargetMeasure measure, OutlookDays days, int owners, bool isCount)
    {
        (_snapshot, _measure, _days, _isCount) = (snapshot, measure, days, isCount);
        _records = new EventRecords(snapshot, measure.Source);
        (New, Repeat, Free) = (new(owners), new(owners), new(owners));
        if (isCount) return;
        var customers = new OrderingCustomers(snapshot, (days.HalfYear.From + snapshot.AsOfDay) / 2);
        (_firstOrder, Growth) = (customers.FirstDay, customers.Growth);
    }

    /// <summary>First orders of customers, and everything that is counted.</summary>
    public RateStream New { get; }

    /// <summary>Further orders.</summary>
    public RateStream Repeat { get; }

    /// <summary>By how much more customers can come again now than on average in the days that <see cref="Repeat"/> was read from.</summary>
    public double Growth { get; } = 1;

    /// <summary>Payments that name no order.</summary>
    public RateStream Free { get; }

    /// <summary>Goes over the events once; for payments over the orders too, from which they come.</summary>
    public void Read()
    {
        var window = new Window(_days.Year.From, _snapshot.AsOfDay);
        _isPayments = _measure.Source == MeasureSource.Payments;
        new MeasuredEvents(_snapshot, _measure).Send(window, RowSlice.Whole, this);
        if (!_isPayments) return;
        (_isPayments, _records) = (false, new EventRecords(_snapshot, MeasureSource.Orders));
        if (_measure.IsPlain) MeasureEvents.Send(_snapshot, MeasureSource.Orders, window, RowSlice.Whole, this);
        else SendFilteredOrders(window);
    }

    public void AddWhole(int row, int day, long units)
    {
    }

    public void AddPart(int row, int owner, int day, long units)
    {
        if (day == DayNumber.Unknown || StreamOf(row, day) is not { } stream) return;
        if (_isCount) units = One;
        if (units > 0 || units == Units.Unpriced) stream.AddEvent(owner);
        stream.AddSize(owner, units);
    }

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    private void SendFilteredOrders(Window window)
    {
        var filter = new EventFilter(_snapshot, _records, _measure);
        var credit = _measure.Credit == MeasureRules.CreditsOf(_measure.Source)[0] ? null : new EventCredit(_snapshot, _records, _measure.Credit);
        MeasureEvents.Send(_snapshot, MeasureSource.Orders, window, RowSlice.Whole, new DeclaredSink<EventHistory>(this, filter, credit));
    }

    private RateStream? StreamOf(int row, int day)
    {
        if (_isCount) return New;
        var isRecent = day >= _days.HalfYear.From;
        if (_isPayments) return isRecent && !IsKnownOrder(_snapshot.Ledger.Payments.Order[row]) ? Free : null;
        // What is created later than the day does not exist yet, whatever names it.
        if (_records.OpportunityOf(row) is var opportunity && opportunity >= 0 && _snapshot.HasOpportunity(opportunity)) return null;
        var customer = _snapshot.Ledger.Orders.Customer[row];
        if (customer >= 0 && !_snapshot.HasCustomer(customer)) customer = -1;
        return customer < 0 || _firstOrder[customer] >= day ? New : isRecent ? Repeat : null;
    }

    private bool IsKnownOrder(int order) => order >= 0 && _snapshot.Ledger.Orders.Day[order] <= _snapshot.AsOfDay;
}
