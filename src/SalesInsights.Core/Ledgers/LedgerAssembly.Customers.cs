using SalesInsights.Calendars;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private CustomerTable AssembleCustomers(RecordRows<CustomerRow> rows, Campaign[] campaigns)
    {
        var created = new int[rows.Count];
        var (campaign, segment, source) = (new SparseCodes(rows.Count), new SparseCodes(rows.Count), new SparseCodes(rows.Count));
        var (country, grade) = (new SparseCodes(rows.Count), new SparseCodes(rows.Count));
        var spans = new SpanColumns(rows.Count);
        var changes = ChangesByCustomer(rows);
        var campaignNumbers = campaigns.Select((c, i) => (c.Id.Value, i)).ToDictionary(c => c.Value, c => c.i, StringComparer.Ordinal);
        var campaignOf = CodesOf(_input.Texts.Campaigns, id => campaignNumbers.TryGetValue(id, out var number) ? number : -1);
        for (var i = 0; i < rows.Count; i++)
        {
            ref readonly var row = ref rows[i];
            created[i] = DayOf(row.CreatedOn);
            AddSpans(rows, i, created[i], changes?[i], spans);
            if (row.Campaign >= 0) campaign.Set(i, campaignOf[row.Campaign]);
            if (row.Campaign >= 0 && campaign[i] < 0)
                rows.Drop(i, DataIssueCode.UnknownCampaign, "campaign_id", _input.Texts.Campaigns.TextOf(row.Campaign));
            segment.Set(i, row.Segment);
            source.Set(i, row.Source);
            country.Set(i, row.Country);
            grade.Set(i, row.Grade);
        }

        return new CustomerTable
        {
            Ids = rows.Ids(),
            CreatedDay = created,
            Campaign = campaign,
            Campaigns = campaigns,
            Segment = segment,
            Source = source,
            Country = country,
            Grade = grade,
            SpanStart = spans.Starts(),
            SpanCustomer = spans.Customer.ToArray(),
            SpanFrom = spans.From.ToArray(),
            SpanOwner = spans.Owner.ToArray(),
            SpanOrigin = spans.Origin.ToArray(),
            SpansByOwner = GroupIndex.Build(spans.Owner.ToArray(), _org.Salespeople.Count),
        };
    }

    private void AddSpans(
        RecordRows<CustomerRow> rows, int customer, int created, List<StagedRow<CustomerOwnerChange>>? changes, SpanColumns spans)
    {
        spans.Begin(customer);
        ref readonly var row = ref rows[customer];
        var owner = PersonOf(rows, customer, "owner_id", row.Owner);
        if (changes is null)
        {
            spans.Add(customer, created, owner, row.Origin);
            return;
        }

        changes.Sort((a, b) => Compare(Seconds(a.Fact.From), Seconds(b.Fact.From),
            a.Fact.Owner != b.Fact.Owner ? a.Fact.Owner.CompareTo(b.Fact.Owner) : a.Fact.Origin.CompareTo(b.Fact.Origin)));
        foreach (var change in changes)
        {
            var next = PersonOf(_input.CustomerOwners, change, change.Fact.Customer.Value, "owner_id", change.Fact.Owner);
            spans.Add(customer, DayOf(Staged(change.Fact.From)), next, change.Fact.Origin);
        }

        if (owner >= 0 && spans.LastOwner != owner)
            rows.Note(customer, DataIssueCode.OwnerDisagrees, "owner_id", _input.Texts.People.TextOf(row.Owner));
    }

    /// <summary>The dated owners of each customer; null where the company keeps none.</summary>
    private List<StagedRow<CustomerOwnerChange>>?[]? ChangesByCustomer(RecordRows<CustomerRow> customers)
    {
        var rows = _input.CustomerOwners;
        if (rows.Rows.Count == 0) return null;
        var changes = new List<StagedRow<CustomerOwnerChange>>?[customers.Count];
        var seen = new HashSet<CustomerOwnerChange>();
        foreach (var row in rows.Rows)
        {
            var id = row.Fact.Customer.Value;
            var customer = customers.NumberOf(id);
            if (customer < 0)
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

    private StagedMoment Staged(Moment moment) => StagedMoment.Of(moment, _company.Zone);

    private long Seconds(Moment moment) => Staged(moment).Seconds;

    private static int Compare(long left, long right, int otherwise) => left != right ? left.CompareTo(right) : otherwise;

    /// <summary>The growing columns of ownership spans; a later span of the same day replaces the one before.</summary>
    private sealed class SpanColumns(int customers)
    {
        private readonly int[] _start = new int[customers + 1];

        public Column<int> Customer { get; } = new(customers);
        public Column<int> From { get; } = new(customers);
        public Column<int> Owner { get; } = new(customers);
        public Column<CustomerOrigin> Origin { get; } = new(customers);

        public int LastOwner => Owner[Owner.Count - 1];

        public void Begin(int customer) => _start[customer] = From.Count;

        public int[] Starts()
        {
            _start[_start.Length - 1] = From.Count;
            return _start;
        }

        public void Add(int customer, int from, int owner, CustomerOrigin origin)
        {
            var last = From.Count - 1;
            if (last >= _start[customer] && From[last] == from)
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
