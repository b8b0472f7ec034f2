using System.Runtime.InteropServices;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>The columns of opportunities and of their stage entries. An opportunity's number is its place here.</summary>
internal sealed class DealRows(int expected, string[] people, string[] stages)
{
    private readonly List<string?> _ids = new(expected);
    private readonly List<int> _owners = new(expected);
    private readonly List<int> _customers = new(expected);
    private readonly List<LocalDateTime> _created = new(expected);
    private readonly List<string?> _pipelines = new(expected);
    private readonly List<decimal> _amounts = new(expected);
    private readonly List<string?> _segments = new(expected);
    private readonly List<int> _entryDeals = new(expected * 4);
    private readonly List<int> _entryStages = new(expected * 4);
    private readonly List<Moment> _entered = new(expected * 4);

    /// <summary>Their ids by number.</summary>
    public ReadOnlySpan<string?> Ids => CollectionsMarshal.AsSpan(_ids);

    public int Count => _ids.Count;

    public void Add(string id, int owner, int customer, LocalDateTime created, string? pipeline, decimal amount, string? segment)
    {
        _ids.Add(id);
        _owners.Add(owner);
        _customers.Add(customer);
        _created.Add(created);
        _pipelines.Add(pipeline);
        _amounts.Add(amount);
        _segments.Add(segment);
    }

    /// <summary>Adds an entry into a stage by the opportunity that was added last.</summary>
    public void AddEntry(int stage, Moment entered)
    {
        _entryDeals.Add(Count - 1);
        _entryStages.Add(stage);
        _entered.Add(entered);
    }

    public void AddTo(LedgerBuilder builder, CustomerRows customers)
    {
        builder.AddRange(new OpportunityColumns
        {
            Id = Ids,
            Owner = TextColumn.Coded(people, CollectionsMarshal.AsSpan(_owners)),
            Customer = TextColumn.Coded(customers.Ids, CollectionsMarshal.AsSpan(_customers)),
            CreatedAt = (ReadOnlySpan<LocalDateTime>)CollectionsMarshal.AsSpan(_created),
            Pipeline = (ReadOnlySpan<string?>)CollectionsMarshal.AsSpan(_pipelines),
            Amount = (ReadOnlySpan<decimal>)CollectionsMarshal.AsSpan(_amounts),
            Segment = (ReadOnlySpan<string?>)CollectionsMarshal.AsSpan(_segments),
        });
        builder.AddRange(new StageEntryColumns
        {
            Opportunity = TextColumn.Coded(Ids, CollectionsMarshal.AsSpan(_entryDeals)),
            Stage = TextColumn.Coded(stages, CollectionsMarshal.AsSpan(_entryStages)),
            EnteredAt = (ReadOnlySpan<Moment>)CollectionsMarshal.AsSpan(_entered),
        });
    }
}
