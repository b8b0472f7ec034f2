using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics;

/// <summary>The rows that an opportunity belongs to as small numbers, and what they are called.</summary>
internal sealed class GroupKeys
{
    private const int Nobody = -1;
    private readonly Snapshot _snapshot;
    private readonly Grouping _grouping;

    public GroupKeys(Snapshot snapshot, Grouping grouping, string parameter)
    {
        if (grouping is < Grouping.Company or > Grouping.Month)
            throw new ArgumentOutOfRangeException(parameter, grouping, "The grouping is one of the listed ones.");
        (_snapshot, _grouping) = (snapshot, grouping);
    }

    public void Collect(OutcomeCase item, List<int> keys)
    {
        keys.Clear();
        switch (_grouping)
        {
            case Grouping.Company: keys.Add(Nobody); break;
            case Grouping.Salesperson: keys.Add(item.Owner); break;
            case Grouping.Segment: keys.Add(_snapshot.Ledger.Opportunities.Segment[item.Opportunity]); break;
            case Grouping.Month when item.Outcome != StageOutcome.Open: keys.Add(MonthOf(item.ClosedDay)); break;
            case Grouping.Department when item.Owner >= 0: CollectDepartments(item, keys); break;
        }
    }

    /// <summary>The key's text; empty for the company, an owner who is not listed, no segment and no known month.</summary>
    public string NameOf(int key) => key == Nobody ? "" : _grouping switch
    {
        Grouping.Salesperson => _snapshot.Organization.Salespeople[key].Id.Value,
        Grouping.Department => _snapshot.Organization.DepartmentIds[key].Value,
        Grouping.Segment => _snapshot.Ledger.Labels.TextOf(key) ?? "",
        _ => FormattableString.Invariant($"{MonthNumber.YearOf(key):0000}-{MonthNumber.MonthOf(key):00}"),
    };

    /// <summary>Whether a row of people or departments is within what a viewer may see; that of nobody listed never is.</summary>
    public static bool IsWithin(ViewerScope scope, Grouping grouping, string key) => key.Length > 0
        && scope.Contains(grouping == Grouping.Salesperson ? Subject.Salesperson(key) : Subject.Department(key));

    private static int MonthOf(int day) => day == DayNumber.Unknown ? Nobody : MonthNumber.Of(DayNumber.ToDate(day));

    private void CollectDepartments(OutcomeCase item, List<int> keys)
    {
        var org = _snapshot.Organization;
        var day = item.ClosedDay == DayNumber.Unknown ? _snapshot.AsOfDay : item.ClosedDay;
        for (var d = org.DepartmentIndexOf(item.Owner, day); d >= 0; d = org.ParentIndexOf(d, day)) keys.Add(d);
    }
}
