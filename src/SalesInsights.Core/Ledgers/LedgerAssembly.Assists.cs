using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

internal sealed partial class LedgerAssembly
{
    private AssistTable AssembleAssists(RecordRows<CustomerRow> customers) => new(_org, AcceptAssists(customers), customers.NumberOf);

    private List<Assist> AcceptAssists(RecordRows<CustomerRow> customers)
    {
        var staged = _input.Assists;
        var accepted = new List<Assist>();
        var seen = new HashSet<Assist>();
        foreach (var row in staged.Rows)
        {
            var (fact, id) = (row.Fact, row.Fact.Assistant.Value);
            if (_org.IndexOf(fact.Assistant) < 0)
                _issues.Add(staged, row, DataIssueCode.UnknownSalesperson, DataIssueAction.Refused, id, "assistant_id", id);
            else if (!fact.Salesperson.IsEmpty && _org.IndexOf(fact.Salesperson) < 0)
                _issues.Add(staged, row, DataIssueCode.UnknownSalesperson, DataIssueAction.Refused, id, "salesperson_id", fact.Salesperson.Value);
            else if (!fact.Customer.IsEmpty && customers.NumberOf(fact.Customer.Value) < 0)
                _issues.Add(staged, row, DataIssueCode.UnknownCustomer, DataIssueAction.Refused, id, "customer_id", fact.Customer.Value);
            else if (fact.From is { } from && fact.To is { } to && to < from)
                _issues.Add(staged, row, DataIssueCode.NegativeDuration, DataIssueAction.Refused, id, "to", Text(to));
            else if (!seen.Add(fact))
                _issues.Add(staged, row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, id, "assistant_id", id);
            else
                accepted.Add(fact);
        }

        return accepted;
    }

    /// <summary>For whom each activity counts, by the owners and roles of its day.</summary>
    private int[] CreditedTo(int[] person, int[] customer, int[] at, AssistTable assists, CustomerTable customers)
    {
        if (assists.IsEmpty) return person;
        var credited = new int[person.Length];
        for (var i = 0; i < credited.Length; i++)
        {
            credited[i] = person[i];
            if (!assists.MayAssist(person[i])) continue;
            var day = Stamp.Day(at[i]);

            // A customer that was listed later must not say for whom an earlier contact counts.
            var known = customer[i] >= 0 && customers.CreatedDay[customer[i]] <= day ? customer[i] : -1;
            credited[i] = assists.CreditedTo(person[i], known, known < 0 ? -1 : customers.OwnerOn(known, day), day);
        }

        return credited;
    }
}
