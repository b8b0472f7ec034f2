namespace SalesInsights.Targets;

/// <summary>A company's own terms for its targets: measures it declares, seasonal profiles, and what holds for joiners and leavers.</summary>
public sealed class TargetPolicy
{
    /// <summary>Describes the terms.</summary>
    /// <param name="measures">Measures besides the built-in ones; none when null.</param>
    /// <param name="seasonalProfiles">How the year spreads over its months; evenly over working days when null.</param>
    /// <param name="partPeriods">What the target of somebody who joined or left within the period stands for.</param>
    /// <exception cref="ArgumentException">
    /// Two measures or two profiles share an id, two profiles hold for one measure, or one names a measure that does not exist.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="partPeriods"/> is none of the listed ones.</exception>
    public TargetPolicy(
        IEnumerable<TargetMeasure>? measures = null,
        IEnumerable<SeasonalProfile>? seasonalProfiles = null,
        PartPeriodTargets partPeriods = PartPeriodTargets.AsSet)
    {
        var declared = (measures ?? []).ToArray();
        if (declared.Contains(null!)) throw new ArgumentException("A measure is null.", nameof(measures));
        Measures = declared.Where(m => TargetMeasure.Find(m.Id) is null).OrderBy(m => m.Id, StringComparer.Ordinal).ToArray();
        if (Twice(Measures.Select(m => m.Id)) is { } measure)
            throw new ArgumentException($"Measure '{measure}' is declared twice.", nameof(measures));
        SeasonalProfiles = (seasonalProfiles ?? []).OrderBy(p => p.Id, StringComparer.Ordinal).ToArray();
        Check(SeasonalProfiles);
        PartPeriods = partPeriods is PartPeriodTargets.AsSet or PartPeriodTargets.ByDaysThere
            ? partPeriods
            : throw new ArgumentOutOfRangeException(nameof(partPeriods), partPeriods, "It is one of the listed ones.");
    }

    /// <summary>No terms of its own: the built-in measures, even months, targets as they were set.</summary>
    public static TargetPolicy Default { get; } = new();

    /// <summary>The declared measures, by id.</summary>
    public IReadOnlyList<TargetMeasure> Measures { get; }

    /// <summary>The built-in measures in their order, then the declared ones by id.</summary>
    public IReadOnlyList<TargetMeasure> AllMeasures => [.. TargetMeasure.BuiltIn, .. Measures];

    /// <summary>How the year spreads over its months, by id; empty where every working day counts the same.</summary>
    public IReadOnlyList<SeasonalProfile> SeasonalProfiles { get; }

    /// <summary>What the target of somebody who joined or left within the period stands for.</summary>
    public PartPeriodTargets PartPeriods { get; }

    /// <summary>Finds a built-in or declared measure by its id, letter by letter.</summary>
    /// <returns>The measure, or null when there is none of that name.</returns>
    public TargetMeasure? FindMeasure(string? id) => TargetMeasure.Find(id) ?? Measures.FirstOrDefault(m => m.Id == id);

    /// <summary>The profile of a measure: the one that names it, else the one that names none.</summary>
    /// <returns>The profile, or null where every working day counts the same.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public SeasonalProfile? ProfileOf(TargetMeasure measure)
    {
        if (measure is null) throw new ArgumentNullException(nameof(measure));
        return SeasonalProfiles.FirstOrDefault(p => p.Measures.Contains(measure.Id)) ?? SeasonalProfiles.FirstOrDefault(p => p.Measures.Count == 0);
    }

    private void Check(IReadOnlyList<SeasonalProfile> profiles)
    {
        if (Twice(profiles.Select(p => p.Id)) is { } id) throw Refused($"Seasonal profile '{id}' is described twice.");
        if (profiles.Count(p => p.Measures.Count == 0) > 1) throw Refused("Two seasonal profiles hold for every measure; name their measures.");
        if (Twice(profiles.SelectMany(p => p.Measures)) is { } shared) throw Refused($"Two seasonal profiles hold for measure '{shared}'.");
        if (profiles.SelectMany(p => p.Measures).FirstOrDefault(m => FindMeasure(m) is null) is { } unknown)
            throw Refused($"A seasonal profile names measure '{unknown}', which does not exist.");
    }

    private static ArgumentException Refused(string why) => new(why, "seasonalProfiles");

    private static string? Twice(IEnumerable<string> ids) => ids.GroupBy(i => i, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;
}
