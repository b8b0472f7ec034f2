using System.Runtime.InteropServices;
using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>The activities' columns, by the numbers of people, customers and opportunities; -1 is none.</summary>
internal sealed class ActivityRows(int expected, string[] people)
{
    private static readonly CountedIds Ids = new(n => "a" + n);
    private readonly List<ActivityKind> _kinds = new(expected);
    private readonly List<LocalDateTime> _moments = new(expected);
    private readonly List<int> _people = new(expected);
    private readonly List<int> _customers = new(expected);
    private readonly List<int> _deals = new(expected);

    public void Add(ActivityKind kind, LocalDateTime moment, int person, int customer, int deal)
    {
        _kinds.Add(kind);
        _moments.Add(moment);
        _people.Add(person);
        _customers.Add(customer);
        _deals.Add(deal);
    }

    public void AddTo(LedgerBuilder builder, CustomerRows customers, DealRows deals) => builder.AddRange(new ActivityColumns
    {
        Id = Ids.Take(_kinds.Count),
        Kind = CollectionsMarshal.AsSpan(_kinds),
        At = (ReadOnlySpan<LocalDateTime>)CollectionsMarshal.AsSpan(_moments),
        Salesperson = TextColumn.Coded(people, CollectionsMarshal.AsSpan(_people)),
        Customer = TextColumn.Coded(customers.Ids, CollectionsMarshal.AsSpan(_customers)),
        Opportunity = TextColumn.Coded(deals.Ids, CollectionsMarshal.AsSpan(_deals)),
    });
}
