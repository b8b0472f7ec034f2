using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private const int NoKey = -1;

    /// <summary>
    /// Who gets which part: shares of an order first; else those of its customer, where the order's owner is among them; else the owner
    /// takes all. House business stays so. Shares have no day: a customer listed after the order must not say who sold it.
    /// </summary>
    private CreditTable AssembleCredits(
        RecordRows<OrderRow> orders, RecordRows<CustomerRow> customerRows, CustomerTable customers, int[] owner, int[] customer, int[] day)
    {
        var columns = new ShareColumns(_org);
        AddShares(
            columns, _input.OrderCredits, new(c => c.Order.Value, c => c.Salesperson, c => c.Share), orders.NumberOf, "order_id",
            DataIssueCode.UnknownOrder);
        AddShares(
            columns, _input.CustomerShares, new(c => c.Customer.Value, c => c.Salesperson, c => c.Share), id => CreditTable.KeyOfCustomer(customerRows.NumberOf(id)),
            "customer_id", DataIssueCode.UnknownCustomer);
        var credits = columns.ToTable();
        for (var order = 0; order < owner.Length; order++)
        {
            if (!credits.ByKey.ContainsKey(order) && credits.IsShared(customer[order], owner[order]) && customers.CreatedDay[customer[order]] <= day[order])
                credits.ByKey.Add(order, credits.ByKey[CreditTable.KeyOfCustomer(customer[order])]);
            if (!credits.ByKey.ContainsKey(order)) continue;
            credits.OwnerOf.Add(order, owner[order]);
            owner[order] = OrderTable.Shared;
        }

        return credits;
    }

    /// <summary>The shares of orders or customers; those of one that do not sum to 1 are refused together, and its owner takes all.</summary>
    private void AddShares<T>(
        ShareColumns columns, StagedRows<T> staged, ShareFields<T> fields, Func<string, int> keyOf, string field, DataIssueCode unknown)
        where T : class
    {
        var accepted = AcceptShares(staged, fields, keyOf, field, unknown);
        foreach (var shares in accepted.GroupBy(r => fields.Id(r.Fact), StringComparer.Ordinal))
        {
            var rows = shares.OrderBy(r => fields.Salesperson(r.Fact)).ToArray();
            var (least, most) = (rows.Min(r => fields.Share(r.Fact)), rows.Max(r => fields.Share(r.Fact)));
            var sum = least <= 0m ? least : most > 1m ? most : rows.Sum(r => fields.Share(r.Fact));
            if (sum == 1m)
            {
                columns.Add(keyOf(shares.Key), rows.Select(r => (fields.Salesperson(r.Fact), fields.Share(r.Fact))));
                continue;
            }

            foreach (var row in rows) _issues.Add(staged, row, DataIssueCode.SharesNotOne, DataIssueAction.Refused, shares.Key, "share", Text(sum));
        }
    }

    private List<StagedRow<T>> AcceptShares<T>(
        StagedRows<T> staged, ShareFields<T> fields, Func<string, int> keyOf, string field, DataIssueCode unknown)
        where T : class
    {
        var accepted = new List<StagedRow<T>>();
        var byPerson = staged.Rows.ToLookup(r => (fields.Id(r.Fact), fields.Salesperson(r.Fact)));
        foreach (var row in staged.Rows)
        {
            var (id, person) = (fields.Id(row.Fact), fields.Salesperson(row.Fact));
            var same = byPerson[(id, person)];
            if (keyOf(id) == NoKey)
                _issues.Add(staged, row, unknown, DataIssueAction.Refused, id, field, id);
            else if (_org.IndexOf(person) < 0)
                _issues.Add(staged, row, DataIssueCode.UnknownSalesperson, DataIssueAction.Refused, id, "salesperson_id", person.Value);
            else if (same.Any(r => fields.Share(r.Fact) != fields.Share(row.Fact)))
                _issues.Add(staged, row, DataIssueCode.ConflictingDuplicate, DataIssueAction.Refused, id, "salesperson_id", person.Value);
            else if (same.First().Sequence != row.Sequence)
                _issues.Add(staged, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "salesperson_id", person.Value);
            else
                accepted.Add(row);
        }

        return accepted;
    }

    /// <summary>What order credits and customer shares have in common.</summary>
    private sealed class ShareFields<T>(Func<T, string> id, Func<T, Id<Salesperson>> salesperson, Func<T, decimal> share)
    {
        public Func<T, string> Id { get; } = id;

        public Func<T, Id<Salesperson>> Salesperson { get; } = salesperson;

        public Func<T, decimal> Share { get; } = share;
    }

    private sealed class ShareColumns(OrgChart org)
    {
        private readonly Dictionary<int, (int Start, int Count)> _byKey = [];
        private readonly List<int> _owner = [];
        private readonly List<decimal> _share = [];

        public void Add(int key, IEnumerable<(Id<Salesperson> Salesperson, decimal Share)> shares)
        {
            var start = _owner.Count;
            foreach (var (salesperson, share) in shares)
            {
                _owner.Add(org.IndexOf(salesperson));
                _share.Add(share);
            }

            _byKey.Add(key, (start, _owner.Count - start));
        }

        public CreditTable ToTable() => new() { ByKey = _byKey, Owner = _owner.ToArray(), Share = _share.ToArray() };
    }
}
