using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.NewCustomers;

/// <summary>Sorts the customers that came in into the rows and the total.</summary>
internal sealed class NewCustomersPass : IMeasureSink
{
    private readonly Snapshot _snapshot;
    private readonly NewCustomersOptions _options;
    private readonly Sight _sight;
    private readonly OwnerGroup _group;
    private readonly OrgChart _org;
    private readonly Dictionary<int, NewCustomersTally> _tallies = [];
    private readonly CustomerOrigin _origin;

    public NewCustomersPass(Snapshot snapshot, NewCustomersOptions options, Sight sight)
    {
        (_snapshot, _options, _sight, _org) = (snapshot, options, sight, snapshot.Organization);
        _group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        AddRows();
        foreach (var origin in new[] { CustomerOrigin.Created, CustomerOrigin.Claimed, CustomerOrigin.Assigned })
        {
            _origin = origin;
            MeasureEvents.SendAcquired(snapshot, new Window(snapshot, options.Period), origin, RowSlice.Whole, this);
        }

        if (options.GroupBy == Grouping.Month) AddEmptyMonths();
    }

    public NewCustomersTally Total { get; } = new();

    public IEnumerable<NewCustomersRow> Rows() => _tallies.Select(t => RowOf(t.Key, t.Value));

    public void AddWhole(int row, int day, long units)
    {
    }

    public void AddPart(int row, int owner, int day, long units)
    {
        var (customers, on) = (_snapshot.Ledger.Customers, day == DayNumber.Unknown ? _snapshot.AsOfDay : day);
        var customer = customers.SpanCustomer[row];
        if (!_snapshot.HasCustomer(customer) || !_sight.Contains(owner) || !_group.Contains(owner, Stamp.OfDay(on))) return;
        var campaign = customers.Campaign[customer];
        Total.Add(_origin, campaign, day);
        if (_options.GroupBy == Grouping.Department) AddToDepartments(owner, campaign, day, on);
        else if (_options.GroupBy != Grouping.Month) Tally(KeyOf(owner, customer)).Add(_origin, campaign, day);
        else if (day != DayNumber.Unknown) Tally(MonthNumber.Of(DayNumber.ToDate(day))).Add(_origin, campaign, day);
    }

    public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);

    private int KeyOf(int owner, int customer) => _options.GroupBy switch
    {
        Grouping.Salesperson => Math.Max(owner, -1),
        Grouping.Segment => _snapshot.Ledger.Customers.Segment[customer],
        _ => 0,
    };

    private void AddToDepartments(int owner, int campaign, int day, int on)
    {
        if (owner < 0) return;
        for (var d = _org.DepartmentIndexOf(owner, on); d >= 0; d = _org.ParentIndexOf(d, on))
        {
            if (_tallies.TryGetValue(d, out var tally)) tally.Add(_origin, campaign, day);
        }
    }

    /// <summary>Who brought nothing has a row too; departments outside have none, even where their former members are within.</summary>
    private void AddRows()
    {
        if (_options.GroupBy == Grouping.Company) Tally(0);
        if (_options.GroupBy == Grouping.Department)
        {
            for (var d = 0; d < _org.DepartmentIds.Count; d++)
            {
                if (_sight.Contains(Subject.Department(_org.DepartmentIds[d])) && IsWithin(_org.DepartmentIds[d])) Tally(d);
            }
        }

        if (_options.GroupBy != Grouping.Salesperson) return;
        for (var p = 0; p < _org.Salespeople.Count; p++)
        {
            if (_sight.Contains(p) && _group.Contains(p, _snapshot.Horizon)) Tally(p);
        }
    }

    private bool IsWithin(Identifiers.Id<Department> department) => _options.Subject.Kind switch
    {
        SubjectKind.Company => true,
        SubjectKind.Department => _org.IsWithin(department, _options.Subject.DepartmentId, _snapshot.AsOf),
        _ => false,
    };

    private void AddEmptyMonths()
    {
        if (_options.Period is { } period)
        {
            var last = LocalDate.Min(period.Last, _snapshot.AsOf);
            for (var month = MonthNumber.Of(period.First); month <= MonthNumber.Of(last); month++) Tally(month);
        }
        else if (_tallies.Count > 0)
        {
            var (first, last) = (_tallies.Keys.Min(), _tallies.Keys.Max());
            for (var month = first; month <= last; month++) Tally(month);
        }
    }

    private NewCustomersTally Tally(int key)
    {
        if (!_tallies.TryGetValue(key, out var tally)) _tallies.Add(key, tally = new NewCustomersTally());
        return tally;
    }

    private NewCustomersRow RowOf(int key, NewCustomersTally tally)
    {
        var (text, subject, month) = Describe(key);
        return new(text, subject, month, tally, _snapshot.Ledger.Customers.Campaigns);
    }

    private (string Key, Subject? Subject, TargetPeriod? Month) Describe(int key)
    {
        switch (_options.GroupBy)
        {
            case Grouping.Company: return (_options.Subject.Id.Value, _sight.IsWhole ? _options.Subject : null, null);
            case Grouping.Salesperson when key < 0: return ("", null, null);
            case Grouping.Salesperson: return (_org.Salespeople[key].Id.Value, Subject.Salesperson(_org.Salespeople[key].Id), null);
            case Grouping.Department: return (_org.DepartmentIds[key].Value, Subject.Department(_org.DepartmentIds[key]), null);
            case Grouping.Segment: return (_snapshot.Ledger.Labels.TextOf(key) ?? "", null, null);
            default:
                var first = MonthNumber.FirstDayOf(key);
                var month = TargetPeriod.Month(first.Year, first.Month);
                return (month.Name, null, month);
        }
    }
}
