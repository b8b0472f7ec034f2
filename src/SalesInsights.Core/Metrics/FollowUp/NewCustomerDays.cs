using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.FollowUp;

/// <summary>Each salesperson's last new customer, from one pass over the ownership spans.</summary>
internal sealed class NewCustomerDays : IMeasureSink
{
    private readonly Snapshot _snapshot;
    private readonly int _firstDataDay;
    private readonly int[] _last;
    private readonly int[] _dated;
    private readonly int[] _undated;
    private bool _isRecorded;

    private NewCustomerDays(Snapshot snapshot, RowSlice slice)
    {
        _snapshot = snapshot;
        var people = snapshot.Organization.Salespeople.Count;
        (_last, _dated, _undated) = (new int[people], new int[people], new int[people]);
        _last.AsSpan().Fill(DayNumber.Unknown);
        _firstDataDay = FirstDays.Of(snapshot).Record;
        MeasureEvents.SendAcquired(snapshot, new Window(snapshot, null), CustomerOrigin.Created, slice, this);
    }

    public static NewCustomerDays Of(Snapshot snapshot) => SlicedPass.Run(
        snapshot, snapshot.Ledger.Customers.SpanFrom.Length, slice => new NewCustomerDays(snapshot, slice), (all, more) => all.Add(more));

    public void AddWhole(int row, int day, long units)
    {
    }

    public void AddPart(int row, int owner, int day, long units)
    {
        if (owner < 0) return;
        _last[owner] = Math.Max(_last[owner], day);
        _isRecorded = true;
        if (day == DayNumber.Unknown) _undated[owner]++;
        else _dated[owner]++;
    }

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    public NewCustomerActivity Of(int person) => new(DayNumber.ToDateOrNull(_last[person]), WorkedDaysSince(person));

    private void Add(NewCustomerDays other)
    {
        SlicedPass.Raise(_last, other._last);
        SlicedPass.Add(_dated, other._dated);
        SlicedPass.Add(_undated, other._undated);
        _isRecorded |= other._isRecorded;
    }

    private Measured<int> WorkedDaysSince(int person)
    {
        var (org, sample) = (_snapshot.Organization, new Sample(_dated[person], _undated[person]));
        var first = _last[person] == DayNumber.Unknown ? _firstDataDay : _last[person] + 1;
        if (_undated[person] > 0) return Measured.Missing<int>(Gap.Undated, sample);
        if (first > _snapshot.AsOfDay && _last[person] == DayNumber.Unknown) return Measured.Missing<int>(Gap.NothingToCount, sample);
        if (!_isRecorded) return Measured.Missing<int>(Gap.NotApplicable, sample);
        return Measured.Of(
            org.WorkedDays(org.Salespeople[person].Id, _snapshot.Ledger.Company.WorkingCalendar, DayNumber.ToDate(first), _snapshot.AsOf), sample);
    }
}
