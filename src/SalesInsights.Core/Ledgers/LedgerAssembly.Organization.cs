using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Organizations;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private OrgChart AssembleOrganization()
    {
        var departments = AcceptDepartments();
        var known = new HashSet<string>(departments.Select(d => d.Fact.Id.Value), StringComparer.Ordinal);
        var people = Unique(_input.Salespeople, p => p.Id.Value);
        var listed = new HashSet<string>(people.Select(p => p.Fact.Id.Value), StringComparer.Ordinal);
        foreach (var row in people)
        {
            if (!row.Fact.Department.IsEmpty && !known.Contains(row.Fact.Department.Value))
                Note(_input.Salespeople, row, DataIssueCode.UnknownDepartment, row.Fact.Id.Value, "department_id", row.Fact.Department.Value);
            if (row.Fact.ActiveFrom is { } from && row.Fact.ActiveTo is { } to && to < from)
                Note(_input.Salespeople, row, DataIssueCode.NegativeDuration, row.Fact.Id.Value, "active_to", Text(to));
        }

        foreach (var row in departments.Where(r => !r.Fact.Manager.IsEmpty && !listed.Contains(r.Fact.Manager.Value)))
            Note(_input.Departments, row, DataIssueCode.UnknownSalesperson, row.Fact.Id.Value, "manager_id", row.Fact.Manager.Value);
        return new OrgChart(people.Select(p => p.Fact), departments.Select(d => d.Fact), AcceptMemberships(listed, known), AcceptAbsences(listed));
    }

    private List<StagedRow<Department>> AcceptDepartments()
    {
        var rows = Unique(_input.Departments, d => d.Id.Value, d => (d.Id, d.From));
        var known = new HashSet<string>(rows.Select(r => r.Fact.Id.Value), StringComparer.Ordinal);
        return WithoutCycles(rows.Select(row => row.Fact.Parent.IsEmpty || known.Contains(row.Fact.Parent.Value)
            ? row
            : WithoutParent(row, DataIssueCode.UnknownDepartment)).ToList());
    }

    /// <summary>Goes through the days on which the tree changes, so that no day has a cycle; the last by id in a cycle loses its parent.</summary>
    private List<StagedRow<Department>> WithoutCycles(List<StagedRow<Department>> rows)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        var accepted = new List<StagedRow<Department>>();
        var dated = rows.GroupBy(r => r.Fact.Id.Value, StringComparer.Ordinal).SelectMany(FromTheBeginning);
        foreach (var day in dated.GroupBy(r => r.From).OrderBy(g => g.Key))
        {
            foreach (var change in day) parents[change.Row.Fact.Id.Value] = change.Row.Fact.Parent.Value;
            foreach (var row in day.Select(change => change.Row).OrderByDescending(r => r.Fact.Id.Value, StringComparer.Ordinal))
            {
                var isCyclic = LiesBelowItself(row.Fact.Id.Value, parents);
                if (isCyclic) parents[row.Fact.Id.Value] = "";
                accepted.Add(isCyclic ? WithoutParent(row, DataIssueCode.DepartmentCycle) : row);
            }
        }

        return accepted;
    }

    /// <summary>The first row of a department holds from the beginning, whatever its day.</summary>
    private static IEnumerable<DatedDepartment> FromTheBeginning(IEnumerable<StagedRow<Department>> rows) => rows
        .OrderBy(r => DayNumber.OfOrUnknown(r.Fact.From))
        .Select((r, i) => new DatedDepartment(i == 0 ? DayNumber.Unknown : DayNumber.OfOrUnknown(r.Fact.From), r));

    private sealed class DatedDepartment(int from, StagedRow<Department> row)
    {
        public int From { get; } = from;

        public StagedRow<Department> Row { get; } = row;
    }

    private static bool LiesBelowItself(string id, Dictionary<string, string> parents)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var above = parents[id]; above.Length > 0 && reached.Add(above); above = parents.TryGetValue(above, out var next) ? next : "")
        {
            if (above == id) return true;
        }

        return false;
    }

    private StagedRow<Department> WithoutParent(StagedRow<Department> row, DataIssueCode code)
    {
        var fact = row.Fact;
        _issues.Add(_input.Departments, row, code, DataIssueAction.FieldDropped, fact.Id.Value, "parent_id", fact.Parent.Value);
        return new(new Department(fact.Id, fact.Name, default, fact.Manager, fact.From), row.Sequence, row.Origin);
    }

    private List<Membership> AcceptMemberships(HashSet<string> people, HashSet<string> departments)
    {
        var rows = _input.Memberships;
        var accepted = new List<Membership>();
        var byDay = rows.Rows.ToLookup(r => (r.Fact.Salesperson, r.Fact.From));
        foreach (var row in rows.Rows)
        {
            var (id, day) = (row.Fact.Salesperson.Value, row.Fact.From);
            var same = byDay[(row.Fact.Salesperson, day)].ToArray();
            if (!people.Contains(id))
                _issues.Add(rows, row, DataIssueCode.UnknownSalesperson, DataIssueAction.Refused, id, "salesperson_id", id);
            else if (!departments.Contains(row.Fact.Department.Value))
                _issues.Add(rows, row, DataIssueCode.UnknownDepartment, DataIssueAction.Refused, id, "department_id", row.Fact.Department.Value);
            else if (same.Any(s => !s.Fact.Equals(row.Fact)))
                _issues.Add(rows, row, DataIssueCode.OverlappingDates, DataIssueAction.Refused, id, "from", Text(day));
            else if (same[0].Sequence != row.Sequence)
                _issues.Add(rows, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "from", Text(day));
            else
                accepted.Add(row.Fact);
        }

        return accepted;
    }

    private List<Absence> AcceptAbsences(HashSet<string> people)
    {
        var accepted = new List<Absence>();
        foreach (var row in _input.Absences.Rows)
        {
            var id = row.Fact.Salesperson.Value;
            if (!people.Contains(id))
                _issues.Add(_input.Absences, row, DataIssueCode.UnknownSalesperson, DataIssueAction.Refused, id, "salesperson_id", id);
            else if (row.Fact.To < row.Fact.From)
                _issues.Add(_input.Absences, row, DataIssueCode.NegativeDuration, DataIssueAction.Refused, id, "to", Text(row.Fact.To));
            else
                accepted.Add(row.Fact);
        }

        return accepted;
    }

    private RateTable AssembleRates()
    {
        var rows = _input.Rates;
        var accepted = new List<ExchangeRate>();
        var byDay = rows.Rows.ToLookup(r => (r.Fact.Currency, r.Fact.Date));
        foreach (var row in rows.Rows)
        {
            var (currency, day) = (row.Fact.Currency, row.Fact.Date);
            var same = byDay[(currency, day)].ToArray();
            if (currency.IsEmpty)
                _issues.Add(rows, row, DataIssueCode.MissingValue, DataIssueAction.Refused, "", "currency", "");
            else if (currency == _company.Currency && row.Fact.Rate != 1m)
                _issues.Add(rows, row, DataIssueCode.InvalidValue, DataIssueAction.Refused, currency.Code, "rate", Text(row.Fact.Rate));
            else if (same.Any(s => s.Fact.Rate != row.Fact.Rate))
                _issues.Add(rows, row, DataIssueCode.ConflictingDuplicate, DataIssueAction.Refused, currency.Code, "date", Text(day));
            else if (same[0].Sequence != row.Sequence)
                _issues.Add(rows, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, currency.Code, "date", Text(day));
            else
                accepted.Add(row.Fact);
        }

        return new RateTable(_company.Currency, accepted, _company.RateMaxAgeDays);
    }

    private Campaign[] AssembleCampaigns()
    {
        var rows = Unique(_input.Campaigns, c => c.Id.Value);
        foreach (var row in rows.Where(r => r.Fact.To < r.Fact.From))
            Note(_input.Campaigns, row, DataIssueCode.NegativeDuration, row.Fact.Id.Value, "to", Text(row.Fact.To));
        return rows.Select(r => r.Fact).OrderBy(c => c.Id).ToArray();
    }

    private void Note<T>(StagedRows<T> rows, StagedRow<T> row, DataIssueCode code, string recordId, string field, string value) =>
        _issues.Add(rows, row, code, DataIssueAction.Kept, recordId, field, value);

    private static string Text(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static string Text(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
