using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Organizations;

namespace SalesInsights.Ledgers;

/// <summary>For whom a contact counts: an assistant's for whoever is assisted, everybody else's for themselves.</summary>
internal sealed class AssistTable
{
    private readonly OrgChart _org;
    private readonly Row[]?[] _rows;
    private readonly bool[] _mayAssist;

    public AssistTable(OrgChart org, IEnumerable<Assist> assists, Func<string, int> customerOf)
    {
        _org = org;
        _rows = new Row[]?[org.Salespeople.Count];
        foreach (var rows in assists.GroupBy(a => org.IndexOf(a.Assistant)))
            _rows[rows.Key] = rows.Select(a => new Row(a, org.IndexOf(a.Salesperson), customerOf(a.Customer.Value))).ToArray();
        _mayAssist = org.Salespeople.Select((_, i) => _rows[i] is not null || org.IsEver(i, Role.Assistant)).ToArray();
    }

    public bool IsEmpty => !Array.Exists(_mayAssist, may => may);

    /// <summary>Whether the contacts of a person may ever count for somebody else.</summary>
    public bool MayAssist(int person) => person >= 0 && _mayAssist[person];

    /// <summary>
    /// For whom a contact of a person counts: for the customer's owner of the day where the person assists that owner, or the customer,
    /// or is an assistant by role; without a customer for the only one who is assisted; else for the person.
    /// </summary>
    public int CreditedTo(int person, int customer, int owner, int day)
    {
        if (!MayAssist(person)) return person;
        var (assisted, isOne) = (-1, true);
        foreach (var row in _rows[person] ?? [])
        {
            if (!row.Holds(day) || (row.Customer >= 0 && row.Customer != customer)) continue;
            if (row.Customer >= 0) return row.Salesperson >= 0 ? row.Salesperson : owner >= 0 ? owner : person;
            if (customer >= 0 && owner >= 0 && (row.Salesperson < 0 || row.Salesperson == owner)) return owner;
            isOne &= row.Salesperson >= 0 && (assisted < 0 || assisted == row.Salesperson);
            assisted = row.Salesperson;
        }

        if (customer < 0) return isOne && assisted >= 0 ? assisted : person;
        return owner >= 0 && _org.RoleOn(person, day) == Role.Assistant ? owner : person;
    }

    private readonly struct Row(Assist assist, int salesperson, int customer)
    {
        private readonly int _from = DayNumber.OfOrUnknown(assist.From);
        private readonly int _to = assist.To is { } to ? DayNumber.Of(to) : DayNumber.Never;

        public int Salesperson { get; } = salesperson;

        public int Customer { get; } = customer;

        public bool Holds(int day) => _from <= day && day <= _to;
    }
}
