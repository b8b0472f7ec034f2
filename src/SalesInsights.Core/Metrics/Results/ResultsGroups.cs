using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Results;

/// <summary>The rows of a report while they are added up, and what each stands for.</summary>
internal sealed class ResultsGroups
{
    private readonly Snapshot _snapshot;
    private readonly ResultsOptions _options;
    private readonly OrgChart _org;
    private readonly Subject? _subject;
    private readonly Dictionary<int, ResultsTally> _tallies = [];

    public ResultsGroups(Snapshot snapshot, ResultsOptions options, Subject? subject)
    {
        _subject = subject;
        (_snapshot, _options, _org) = (snapshot, options, snapshot.Organization);
        var count = options.GroupBy switch
        {
            Grouping.Salesperson => _org.Salespeople.Count,
            Grouping.Department => _org.DepartmentIds.Count,
            Grouping.Company => 1,
            _ => 0,
        };
        for (var i = 0; i < count; i++) _tallies[i] = new ResultsTally();
        if (options.GroupBy == Grouping.Salesperson) _tallies[-1] = new ResultsTally();
    }

    public ResultsTally this[int key]
    {
        get
        {
            if (!_tallies.TryGetValue(key, out var tally)) _tallies.Add(key, tally = new ResultsTally());
            return tally;
        }
    }

    public ResultsRow[] Rows()
    {
        if (_options.GroupBy == Grouping.Month) AddEmptyMonths();
        var rows = _tallies.Select(t => new ResultsRow(KeyOf(t.Key), t.Value));
        return rows.OrderBy(r => r.IsHouse).ThenBy(r => r.Key, StringComparer.Ordinal).ToArray();
    }

    /// <summary>Months without any event still have a row: those of the period that have begun, else those between the first and the last.</summary>
    private void AddEmptyMonths()
    {
        if (_options.Period is { } period)
        {
            var last = NodaTime.LocalDate.Min(period.Last, _snapshot.AsOf);
            for (var month = MonthNumber.Of(period.First); month <= MonthNumber.Of(last); month++) _ = this[month];
        }
        else if (_tallies.Count > 0)
        {
            var (first, last) = (_tallies.Keys.Min(), _tallies.Keys.Max());
            for (var month = first; month <= last; month++) _ = this[month];
        }
    }

    private ResultsKey KeyOf(int group) => _options.GroupBy switch
    {
        Grouping.Company => new() { Key = _options.Subject.Id.Value, Subject = _subject },
        Grouping.Salesperson when group < 0 => new() { IsHouse = true },
        Grouping.Salesperson => new() { Key = _org.Salespeople[group].Id.Value, Subject = Subject.Salesperson(_org.Salespeople[group].Id) },
        Grouping.Department => DepartmentKey(group),
        Grouping.Segment => new() { Key = _snapshot.Ledger.Labels.TextOf(group) ?? "" },
        _ => MonthKey(group),
    };

    private ResultsKey DepartmentKey(int group)
    {
        var id = _org.DepartmentIds[group];
        return new() { Key = id.Value, Subject = Subject.Department(id), IsRollUp = _org.Children(id, _snapshot.AsOf).Count > 0 };
    }

    private static ResultsKey MonthKey(int group)
    {
        var first = MonthNumber.FirstDayOf(group);
        var month = TargetPeriod.Month(first.Year, first.Month);
        return new() { Key = month.Name, Month = month };
    }
}
