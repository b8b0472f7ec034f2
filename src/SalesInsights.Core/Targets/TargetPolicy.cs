namespace SalesInsights.Targets;

/// <summary>A company's own terms for its targets: the measures it declares.</summary>
public sealed class TargetPolicy
{
    /// <summary>Describes the terms.</summary>
    /// <param name="measures">Measures besides the built-in ones; none when null.</param>
    /// <exception cref="ArgumentException">Two measures share an id, or one is null.</exception>
    public TargetPolicy(IEnumerable<TargetMeasure>? measures = null)
    {
        var declared = (measures ?? []).ToArray();
        if (declared.Contains(null!)) throw new ArgumentException("A measure is null.", nameof(measures));
        Measures = declared.Where(m => TargetMeasure.Find(m.Id) is null).OrderBy(m => m.Id, StringComparer.Ordinal).ToArray();
        var twice = Measures.GroupBy(m => m.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new ArgumentException($"Measure '{twice.Key}' is declared twice.", nameof(measures));
    }

    /// <summary>No terms of its own: the built-in measures.</summary>
    public static TargetPolicy Default { get; } = new();

    /// <summary>The declared measures, by id.</summary>
    public IReadOnlyList<TargetMeasure> Measures { get; }

    /// <summary>The built-in measures in their order, then the declared ones by id.</summary>
    public IReadOnlyList<TargetMeasure> AllMeasures => [.. TargetMeasure.BuiltIn, .. Measures];

    /// <summary>Finds a built-in or declared measure by its id, letter by letter.</summary>
    /// <returns>The measure, or null when there is none of that name.</returns>
    public TargetMeasure? FindMeasure(string? id) => TargetMeasure.Find(id) ?? Measures.FirstOrDefault(m => m.Id == id);
}
