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
    /// For whom a contact of a person counts: for whom the person assists with that customer; else for the customer's owner of the day
    /// where the person assists that owner or is an assistant by role; without a customer for the only one who is assisted; else for
    /// the person. Where several are assisted with one customer, the owner among them counts.
    /// </summary>
    public int CreditedTo(int person, int customer, int owner, int day)
    {
        if (!MayAssist(person)) return person;
        var (withCustomer, inGeneral) = (new Assisted(owner), new Assisted(owner));
        foreach (var row in _rows[person] ?? [])
        {
            if (!row.Holds(day)) continue;
            if (row.Customer < 0) inGeneral.Add(row.Salesperson);
            else if (row.Customer == customer) withCustomer.Add(row.Salesperson);
        }

        if (customer < 0) return inGeneral.Only(person);
        if (withCustomer.IsAny) return withCustomer.IncludesOwner ? owner : withCustomer.Only(person);
        return inGeneral.IncludesOwner || (owner >= 0 && _org.RoleOn(person, day) == Role.Assistant) ? owner : person;
    }

    /// <summary>Whom somebody assists, in whatever order they are added; -1 is whoever owns the customer.</summary>
    private struct Assisted(int owner)
    {
        private int _one = -1;
        private bool _several;

        public bool IsAny { get; private set; }

        public bool IncludesOwner { get; private set; }

        public void Add(int person)
        {
            IncludesOwner |= owner >= 0 && (person < 0 || person == owner);
            _several |= IsAny && person != _one;
            (IsAny, _one) = (true, person);
        }

        /// <summary>The one who is assisted, or the fallback where that is nobody or not clear.</summary>
        public readonly int Only(int fallback) => _several || _one < 0 ? fallback : _one;
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
