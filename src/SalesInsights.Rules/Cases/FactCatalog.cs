namespace SalesInsights.Rules.Cases;

/// <summary>All facts that rules may use: the built-in ones and a company's own.</summary>
/// <remarks>Immutable; the keys are listed in the order in which they were registered, built-in ones first.</remarks>
public sealed class FactCatalog
{
    private readonly Dictionary<string, FactKey> _byName;

    private FactCatalog(IReadOnlyList<FactKey> keys)
    {
        Keys = keys;
        _byName = keys.ToDictionary(k => k.Name, StringComparer.Ordinal);
    }

    /// <summary>The built-in facts.</summary>
    public static FactCatalog BuiltIn { get; } = new(BuiltInFacts.All);

    /// <summary>The keys in the order of registration.</summary>
    public IReadOnlyList<FactKey> Keys { get; }

    /// <summary>The catalogue with one more fact.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException">A fact of that name is registered already.</exception>
    public FactCatalog With(FactKey key)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        if (_byName.ContainsKey(key.Name)) throw new ArgumentException($"The fact '{key.Name}' is registered already.", nameof(key));
        return new([.. Keys, key]);
    }

    /// <summary>Finds a fact by its name, letter by letter; null when there is none.</summary>
    public FactKey? Find(string name) => name is not null && _byName.TryGetValue(name, out var key) ? key : null;
}
