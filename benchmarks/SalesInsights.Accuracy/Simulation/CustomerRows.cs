using System.Runtime.InteropServices;
using NodaTime;
using SalesInsights.Ledgers;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>The customers' columns. People are numbered, -1 is nobody; a customer's number is its place here.</summary>
internal sealed class CustomerRows(int expected, string[] people)
{
    private readonly List<string?> _ids = new(expected);
    private readonly List<int> _owners = new(expected);
    private readonly List<LocalDate> _created = new(expected);
    private readonly List<string?> _campaigns = new(expected);
    private readonly List<string?> _segments = new(expected);

    /// <summary>Their ids by number.</summary>
    public ReadOnlySpan<string?> Ids => CollectionsMarshal.AsSpan(_ids);

    public int Count => _ids.Count;

    public void Add(string id, int owner, LocalDate created, string? campaign, string? segment)
    {
        _ids.Add(id);
        _owners.Add(owner);
        _created.Add(created);
        _campaigns.Add(campaign);
        _segments.Add(segment);
    }

    public void AddTo(LedgerBuilder builder) => builder.AddRange(new CustomerColumns
    {
        Id = Ids,
        Owner = TextColumn.Coded(people, CollectionsMarshal.AsSpan(_owners)),
        CreatedOn = (ReadOnlySpan<LocalDate>)CollectionsMarshal.AsSpan(_created),
        Campaign = (ReadOnlySpan<string?>)CollectionsMarshal.AsSpan(_campaigns),
        Segment = (ReadOnlySpan<string?>)CollectionsMarshal.AsSpan(_segments),
    });
}
