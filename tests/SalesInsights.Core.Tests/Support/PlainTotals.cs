using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Support;

/// <summary>A measure added up the plain way: for one period, event by event, each part to every subject it belongs to.</summary>
internal sealed class PlainTotals : IMeasureSink
{
    private readonly OrgChart _org;
    private readonly int _asOfDay;
    private readonly Dictionary<Subject, MeasureTally> _tallies = [];

    private PlainTotals(Snapshot snapshot) => (_org, _asOfDay) = (snapshot.Ledger.Organization, snapshot.AsOfDay);

    public static PlainTotals Of(Snapshot snapshot, TargetMeasure measure, TargetPeriod period)
    {
        var totals = new PlainTotals(snapshot);
        MeasureEvents.Send(snapshot, measure.Source, new Window(snapshot, period), RowSlice.Whole, totals);
        return totals;
    }

    public MeasureTally Of(Subject subject) => _tallies.GetValueOrDefault(subject);

    public void AddWhole(int row, int day, long units) => Add(Subject.Company, row, day, units);

    public void AddPart(int row, int owner, int day, long units)
    {
        if (owner < 0) return;
        Add(Subject.Salesperson(_org.Salespeople[owner].Id), row, day, units);
        var on = day == DayNumber.Unknown ? _asOfDay : day;
        for (var d = _org.DepartmentIndexOf(owner, on); d >= 0; d = _org.ParentIndexOf(d, on))
            Add(Subject.Department(_org.DepartmentIds[d]), row, day, units);
    }

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    private void Add(Subject subject, int row, int day, long units)
    {
        var tally = Of(subject);
        tally.Add(row, day != DayNumber.Unknown, units);
        _tallies[subject] = tally;
    }
}
