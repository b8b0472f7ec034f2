using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private DueTable AssembleDues(RecordRows<OrderRow> orders, OrderTable table)
    {
        var accepted = AcceptDues(orders);
        var (order, day, amount) = (new int[accepted.Count], new int[accepted.Count], new long[accepted.Count]);
        var start = accepted.Count == 0 ? [] : new int[orders.Count + 1];
        for (var i = 0; i < accepted.Count; i++)
        {
            var fact = accepted[i].Fact;
            order[i] = orders.NumberOf(fact.Order.Value);
            day[i] = Staged(fact.DueOn).Day;
            amount[i] = UnitsOrIssue(fact.Amount, orders[order[i]].Currency, table.Day[order[i]], out var issue);
            start[order[i] + 1]++;
            if (issue is { } code) Note(_input.PaymentsDue, accepted[i], code, fact.Order.Value, "amount", Text(fact.Amount));
        }

        for (var i = 1; i < start.Length; i++) start[i] += start[i - 1];
        return new() { Order = order, Day = day, Amount = amount, Start = start };
    }

    /// <summary>The rows that count, by order, day and amount; an order of which something else is due than was ordered is noted.</summary>
    private List<StagedRow<PaymentDue>> AcceptDues(RecordRows<OrderRow> orders)
    {
        var staged = _input.PaymentsDue;
        var accepted = new List<StagedRow<PaymentDue>>();
        var seen = new HashSet<PaymentDue>();
        foreach (var row in staged.Rows)
        {
            var id = row.Fact.Order.Value;
            if (orders.NumberOf(id) < 0)
                _issues.Add(staged, row, DataIssueCode.UnknownOrder, DataIssueAction.Refused, id, "order_id", id);
            else if (row.Fact.DueOn.IsUnknown)
                _issues.Add(staged, row, DataIssueCode.MissingDate, DataIssueAction.Refused, id, "due_on", "");
            else if (!seen.Add(row.Fact))
                _issues.Add(staged, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "due_on", row.Fact.DueOn.ToString());
            else
                accepted.Add(row);
        }

        foreach (var dues in accepted.GroupBy(r => orders.NumberOf(r.Fact.Order.Value)))
        {
            var sum = SumOrNull(dues.Select(d => d.Fact.Amount));
            if (sum != orders[dues.Key].Amount) orders.Note(dues.Key, DataIssueCode.DuesDisagree, "amount", sum is { } known ? Text(known) : "");
        }

        return accepted.OrderBy(r => orders.NumberOf(r.Fact.Order.Value)).ThenBy(r => Staged(r.Fact.DueOn).Day).ThenBy(r => r.Fact.Amount).ToList();
    }

    private static decimal? SumOrNull(IEnumerable<decimal> amounts)
    {
        try
        {
            return amounts.Sum();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
