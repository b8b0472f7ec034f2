using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.DataFolder;

/// <summary>The names of records that a ledger does not hold; words look them up late. People, departments and stages are in the ledger.</summary>
/// <remarks>Where two rows with one id bear different names, the first counts.</remarks>
public sealed class RecordNames
{
    private readonly Dictionary<Id<Customer>, string> _customers = [];
    private readonly Dictionary<Id<Opportunity>, string> _opportunities = [];

    /// <summary>Collects names.</summary>
    /// <param name="customers">Customers' names; none when null.</param>
    /// <param name="opportunities">Opportunities' names; none when null.</param>
    public RecordNames(
        IEnumerable<KeyValuePair<Id<Customer>, string>>? customers = null,
        IEnumerable<KeyValuePair<Id<Opportunity>, string>>? opportunities = null)
    {
        foreach (var name in customers ?? []) Add(name.Key, name.Value);
        foreach (var name in opportunities ?? []) Add(name.Key, name.Value);
    }

    /// <summary>A customer's name; the id's text where there is none.</summary>
    public string Of(Id<Customer> id) => _customers.TryGetValue(id, out var name) ? name : id.Value;

    /// <summary>An opportunity's name; the id's text where there is none.</summary>
    public string Of(Id<Opportunity> id) => _opportunities.TryGetValue(id, out var name) ? name : id.Value;

    /// <summary>The customers of a name, upper and lower case being the same, by id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public IReadOnlyList<Id<Customer>> CustomersCalled(string name)
    {
        if (name is null) throw new ArgumentNullException(nameof(name));
        return Where(_customers, n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The customers with a text in their names, upper and lower case being the same, by id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="part"/> is null.</exception>
    public IReadOnlyList<Id<Customer>> CustomersWith(string part)
    {
        if (part is null) throw new ArgumentNullException(nameof(part));
        return Where(_customers, n => n.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static Id<T>[] Where<T>(Dictionary<Id<T>, string> names, Func<string, bool> isMeant) =>
        names.Where(n => isMeant(n.Value)).Select(n => n.Key).OrderBy(id => id).ToArray();

    internal void Add(Id<Customer> id, string name) => Add(_customers, id, name);

    internal void Add(Id<Opportunity> id, string name) => Add(_opportunities, id, name);

    private static void Add<T>(Dictionary<Id<T>, string> names, Id<T> id, string name)
    {
        if (name.Length > 0 && name != id.Value && !names.ContainsKey(id)) names.Add(id, name);
    }
}
