using NodaTime;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

/// <summary>The name of a fact, what it means and when it is missing: the one source for rules, evidence, answers and docs.</summary>
public abstract class FactKey
{
    private protected FactKey(string name, FactUnit unit, string meaning, string missingWhen, PeerSummary peers)
    {
        if (string.IsNullOrWhiteSpace(name) || !char.IsLetter(name[0]) || !name.All(char.IsLetterOrDigit))
            throw new ArgumentException($"'{name}' is no fact name: a letter, then letters and digits.", nameof(name));
        Name = name;
        Unit = unit ?? throw new ArgumentNullException(nameof(unit));
        Meaning = meaning ?? "";
        MissingWhen = missingWhen ?? "";
        Peers = peers;
    }

    /// <summary>The name in answers and texts, for example <c>customersWithoutOpportunity</c>.</summary>
    public string Name { get; }

    /// <summary>The unit.</summary>
    public FactUnit Unit { get; }

    /// <summary>What the number means, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>When there is no number.</summary>
    public string MissingWhen { get; }

    /// <summary>How the others' values are made into one number to compare with; see <see cref="Case.Peers"/>.</summary>
    public PeerSummary Peers { get; }

    /// <summary>Whether the fact is about a subject at one stage.</summary>
    public abstract bool IsPerStage { get; }

    /// <summary>The value as evidence shows it.</summary>
    public abstract Measured<FactValue> Read(CaseScope scope);

    /// <summary>The type of its values.</summary>
    internal abstract Type ValueType { get; }

    /// <summary>Whether its values are days.</summary>
    internal bool IsDay => ValueType == typeof(LocalDate);

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
