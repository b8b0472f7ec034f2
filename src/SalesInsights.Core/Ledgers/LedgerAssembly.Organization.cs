using NodaTime;
using SalesInsights.Currencies;
using SalesInsights.Organizations;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private OrgChart AssembleOrganization()
    {
        var departments = AcceptDepartments();
        var known = new HashSet<string>(departments.Select(d => d.Id.Value), StringComparer.Ordinal);
        var people = Unique(_input.Salespeople, p => p.Id.Value);
        var listed = new HashSet<string>(people.Select(p => p.Fact.Id.Value), StringComparer.Ordinal);
        foreach (var row in people)
        {
            if (!row.Fact.Department.IsEmpty && !known.Contains(row.Fact.Department.Value))
                Note(_input.Salespeople, row, DataIssueCode.UnknownDepartment, row.Fact.Id.Value, "department_id", row.Fact.Department.Value);
            if (row.Fact.ActiveFrom is { } from && row.Fact.ActiveTo is { } to && to < from)
                Note(_input.Salespeople, row, DataIssueCode.NegativeDuration, row.Fact.Id.Value, "active_to", Text(to));
        }

        foreach (var row in _input.Departments.Rows.Where(r => !r.Fact.Manager.IsEmpty && !listed.Contains(r.Fact.Manager.Value)))
            Note(_input.Departments, row, DataIssueCode.UnknownSalesperson, row.Fact.Id.Value, "manager_id", row.Fact.Manager.Value);
        return new OrgChart(people.Select(p => p.Fact), departments, AcceptMemberships(listed, known), AcceptAbsences(listed));
    }

    private List<Department> AcceptDepartments()
    {
        var rows = Unique(_input.Departments, d => d.Id.IsEmpty ? "" : d.Id.Value + "\n" + (d.From is { } from ? Text(from) : ""));
        var known = new HashSet<string>(rows.Select(r => r.Fact.Id.Value), StringComparer.Ordinal);
        var accepted = new List<Department>();
        foreach (var row in rows.OrderBy(r => r.Fact.From ?? LocalDate.MinIsoValue).ThenBy(r => r.Fact.Id))
        {
            var fact = row.Fact;
            var parent = fact.Parent.Value;
            if (parent.Length > 0 && !known.Contains(parent))
                fact = WithoutParent(row, DataIssueCode.UnknownDepartment);
            else if (parent.Length > 0 && WouldLieBelowItself(fact, accepted))
                fact = WithoutParent(row, DataIssueCode.DepartmentCycle);
            accepted.Add(fact);
        }

        return accepted;
    }

    private Department WithoutParent(StagedRow<Department> row, DataIssueCode code)
    {
        var fact = row.Fact;
        _issues.Add(_input.Departments, row, code, DataIssueAction.FieldDropped, fact.Id.Value, "parent_id", fact.Parent.Value);
        return new Department(fact.Id, fact.Name, default, fact.Manager, fact.From);
    }

    /// <summary>Follows the parents that any accepted row names, whatever its day, so that no day can have a cycle.</summary>
    private static bool WouldLieBelowItself(Department department, List<Department> accepted)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { department.Parent.Value };
        var todo = new Stack<string>(reached);
        while (todo.Count > 0)
        {
            var current = todo.Pop();
            if (current == department.Id.Value) return true;
            foreach (var row in accepted.Where(d => d.Id.Value == current && !d.Parent.IsEmpty))
            {
                if (reached.Add(row.Parent.Value)) todo.Push(row.Parent.Value);
            }
        }

        return false;
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
            else if (same.Any(s => s.Fact.Rate != row.Fact.Rate))
                _issues.Add(rows, row, DataIssueCode.ConflictingDuplicate, DataIssueAction.Refused, currency.Code, "date", Text(day));
            else if (same[0].Sequence != row.Sequence)
                _issues.Add(rows, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, currency.Code, "date", Text(day));
            else
                accepted.Add(row.Fact);
        }

        return new RateTable(_company.Currency, accepted.Where(r => r.Currency != _company.Currency));
    }

    private Dictionary<string, int> AssembleCampaigns()
    {
        var rows = Unique(_input.Campaigns, c => c.Id.Value);
        foreach (var row in rows.Where(r => r.Fact.To < r.Fact.From))
            Note(_input.Campaigns, row, DataIssueCode.NegativeDuration, row.Fact.Id.Value, "to", Text(row.Fact.To));
        return IndexById(rows.Select(r => r.Fact.Id.Value).ToArray());
    }

    private void Note<T>(StagedRows<T> rows, StagedRow<T> row, DataIssueCode code, string recordId, string field, string value) =>
        _issues.Add(rows, row, code, DataIssueAction.Kept, recordId, field, value);

    private static string Text(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
