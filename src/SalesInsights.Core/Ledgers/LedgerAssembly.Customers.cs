using SalesInsights.Calendars;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private CustomerTable AssembleCustomers(Dictionary<string, int> campaigns)
    {
        var rows = Unique(_input.Customers, c => c.Id.Value);
        var ids = rows.Select(r => r.Fact.Id.Value).ToArray();
        var index = IndexById(ids);
        var created = rows.Select(r => DayOf(r.Fact.CreatedOn)).ToArray();
        var spans = new SpanColumns(rows.Count);
        var changes = ChangesByCustomer(index);
        for (var i = 0; i < rows.Count; i++) AddSpans(rows[i], i, created[i], changes[i], spans);
        spans.Start[rows.Count] = spans.From.Count;
        return new CustomerTable
        {
            Ids = ids,
            Index = index,
            CreatedDay = created,
            Campaign = rows.Select(r => ReferenceOf(
                _input.Customers, r, r.Fact.Id.Value, "campaign_id", r.Fact.Campaign.Value, campaigns, DataIssueCode.UnknownCampaign)).ToArray(),
            Segment = rows.Select(r => _labels.CodeOf(r.Fact.Segment)).ToArray(),
            Source = rows.Select(r => _labels.CodeOf(r.Fact.Source)).ToArray(),
            Country = rows.Select(r => _labels.CodeOf(r.Fact.Country)).ToArray(),
            Grade = rows.Select(r => _labels.CodeOf(r.Fact.Grade)).ToArray(),
            SpanStart = spans.Start,
            SpanCustomer = spans.Customer.ToArray(),
            SpanFrom = spans.From.ToArray(),
            SpanOwner = spans.Owner.ToArray(),
            SpanOrigin = spans.Origin.ToArray(),
            SpansByOwner = GroupIndex.Build(spans.Owner.ToArray(), _org.Salespeople.Count),
        };
    }

    private void AddSpans(
        StagedRow<Customer> row, int customer, int created, List<StagedRow<CustomerOwnerChange>>? changes, SpanColumns spans)
    {
        spans.Start[customer] = spans.From.Count;
        var fact = row.Fact;
        var owner = PersonOf(_input.Customers, row, fact.Id.Value, "owner_id", fact.Owner);
        if (changes is null)
        {
            spans.Add(customer, created, owner, fact.Origin);
            return;
        }

        changes.Sort((a, b) => Compare(Seconds(a.Fact.From), Seconds(b.Fact.From),
            a.Fact.Owner != b.Fact.Owner ? a.Fact.Owner.CompareTo(b.Fact.Owner) : a.Fact.Origin.CompareTo(b.Fact.Origin)));
        foreach (var change in changes)
        {
            var next = PersonOf(_input.CustomerOwners, change, fact.Id.Value, "owner_id", change.Fact.Owner);
            spans.Add(customer, DayOf(change.Fact.From), next, change.Fact.Origin);
        }

        if (owner >= 0 && spans.Owner[spans.Owner.Count - 1] != owner)
            Note(_input.Customers, row, DataIssueCode.OwnerDisagrees, fact.Id.Value, "owner_id", fact.Owner.Value);
    }

    private List<StagedRow<CustomerOwnerChange>>?[] ChangesByCustomer(Dictionary<string, int> customers)
    {
        var rows = _input.CustomerOwners;
        var changes = new List<StagedRow<CustomerOwnerChange>>?[customers.Count];
        var seen = new HashSet<CustomerOwnerChange>();
        foreach (var row in rows.Rows)
        {
            var id = row.Fact.Customer.Value;
            if (!customers.TryGetValue(id, out var customer))
                _issues.Add(rows, row, DataIssueCode.UnknownCustomer, DataIssueAction.Refused, id, "customer_id", id);
            else if (row.Fact.From.IsUnknown)
                _issues.Add(rows, row, DataIssueCode.MissingDate, DataIssueAction.Refused, id, "from", "");
            else if (!seen.Add(row.Fact))
                _issues.Add(rows, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "from", row.Fact.From.ToString());
            else
                (changes[customer] ??= []).Add(row);
        }

        return changes;
    }

    private long Seconds(Moment moment) => Stamp.Seconds(moment.In(_company.Zone));

    private static int Compare(long left, long right, int otherwise) => left != right ? left.CompareTo(right) : otherwise;

    /// <summary>The growing columns of ownership spans; a later span of the same day replaces the one before.</summary>
    private sealed class SpanColumns(int customers)
    {
        public int[] Start { get; } = new int[customers + 1];
        public List<int> Customer { get; } = [];
        public List<int> From { get; } = [];
        public List<int> Owner { get; } = [];
        public List<CustomerOrigin> Origin { get; } = [];

        public void Add(int customer, int from, int owner, CustomerOrigin origin)
        {
            var last = From.Count - 1;
            if (last >= Start[customer] && From[last] == from)
            {
                (Owner[last], Origin[last]) = (owner, origin);
                return;
            }

            Customer.Add(customer);
            From.Add(from);
            Owner.Add(owner);
            Origin.Add(origin);
        }
    }
}
