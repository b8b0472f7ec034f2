using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Metrics;

/// <summary>
/// A measure added up over days for every salesperson, every department as of the event with all departments above it, house
/// business and the company.
/// </summary>
internal sealed class MeasureTotals : IMeasureSink
{
    private readonly OrgChart _org;
    private readonly int _asOfDay;
    private MeasureTally _company;
    private MeasureTally _house;

    private MeasureTotals(Snapshot snapshot)
    {
        _org = snapshot.Ledger.Organization;
        _asOfDay = snapshot.AsOfDay;
        People = new MeasureTally[_org.Salespeople.Count];
        Departments = new MeasureTally[_org.DepartmentIds.Count];
    }

    public MeasureTally Company => _company;

    public MeasureTally House => _house;

    public MeasureTally[] People { get; }

    public MeasureTally[] Departments { get; }

    public static MeasureTotals Of(Snapshot snapshot, TargetMeasure measure, TargetPeriod? period)
    {
        var totals = new MeasureTotals(snapshot);
        MeasureEvents.Send(snapshot, measure.Source, new Window(snapshot, period), totals);
        return totals;
    }

    public void AddWhole(int row, int day, long units) => _company.Add(row, day != DayNumber.Unknown, units);

    public void AddPart(int row, int owner, int day, long units)
    {
        var isDated = day != DayNumber.Unknown;
        if (owner < 0)
        {
            _house.Add(row, isDated, units);
            return;
        }

        People[owner].Add(row, isDated, units);
        var on = isDated ? day : _asOfDay;
        for (var department = _org.DepartmentIndexOf(owner, on); department >= 0; department = _org.ParentIndexOf(department, on))
            Departments[department].Add(row, isDated, units);
    }
}
