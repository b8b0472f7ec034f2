using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Targets;

/// <summary>How a year's business spreads over its months, so that a slow month is not taken for a slow salesperson.</summary>
/// <remarks>
/// A month's weight is shared evenly by its working days. Only proportions matter: 1, 1, 4 and 25, 25, 100 are the same. A month without a
/// working day carries nothing.
/// </remarks>
/// <example><code>
/// var fairs = new SeasonalProfile("fairs", [4, 1, 9, 12, 12, 8, 6, 6, 10, 14, 12, 6]);
/// </code></example>
public sealed class SeasonalProfile
{
    private const decimal Most = 1_000_000m;
    private const int MonthsOfAYear = 12;
    private readonly Dictionary<(int Year, int Month), decimal> _exceptions = [];

    /// <summary>Describes a profile.</summary>
    /// <param name="id">Its name in files and answers.</param>
    /// <param name="months">Twelve weights from January on, 0 to 1,000,000, at least one above 0.</param>
    /// <param name="exceptions">Single months, such as 2026-02, that weigh otherwise; none when null.</param>
    /// <param name="measures">The ids of the measures it holds for; all that no other profile names when null or empty.</param>
    /// <exception cref="ArgumentNullException">The months are null.</exception>
    /// <exception cref="ArgumentException">
    /// The id is empty, there are not twelve weights or none above 0, an exception is not a calendar month or stands twice.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is below 0 or above 1,000,000.</exception>
    public SeasonalProfile(
        string id,
        IEnumerable<decimal> months,
        IEnumerable<KeyValuePair<TargetPeriod, decimal>>? exceptions = null,
        IEnumerable<string>? measures = null)
    {
        if (string.IsNullOrWhiteSpace(id)) throw new ArgumentException("A seasonal profile needs an id.", nameof(id));
        if (months is null) throw new ArgumentNullException(nameof(months));
        (Id, Months) = (id, months.ToArray());
        if (Months.Count != MonthsOfAYear)
            throw new ArgumentException($"A seasonal profile has 12 weights, one for each month, not {Months.Count}.", nameof(months));
        foreach (var weight in Months) Check(weight, nameof(months));
        if (Months.All(w => w == 0m)) throw new ArgumentException("At least one month weighs more than 0.", nameof(months));
        Exceptions = (exceptions ?? []).OrderBy(e => e.Key).ToArray();
        foreach (var exception in Exceptions) Add(exception.Key, exception.Value);
        Measures = (measures ?? []).Distinct().OrderBy(m => m, StringComparer.Ordinal).ToArray();
    }

    /// <summary>Its name in files and answers.</summary>
    public string Id { get; }

    /// <summary>The weights from January to December.</summary>
    public IReadOnlyList<decimal> Months { get; }

    /// <summary>Single months that weigh otherwise, in their order.</summary>
    public IReadOnlyList<KeyValuePair<TargetPeriod, decimal>> Exceptions { get; }

    /// <summary>The ids of the measures it holds for, in ordinal order; empty for all that no other profile names.</summary>
    public IReadOnlyList<string> Measures { get; }

    /// <summary>The weight of a calendar month.</summary>
    /// <param name="day">Any day of it.</param>
    public decimal WeightOf(LocalDate day) =>
        _exceptions.TryGetValue((day.Year, day.Month), out var weight) ? weight : Months[day.Month - 1];

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private void Add(TargetPeriod period, decimal weight)
    {
        var first = period.First;
        if (first.Day != 1 || period.Last != first.PlusMonths(1).PlusDays(-1))
            throw new ArgumentException($"{period.Name} is not a calendar month, such as 2026-02.", nameof(period));
        if (_exceptions.ContainsKey((first.Year, first.Month))) throw new ArgumentException($"{period.Name} has two weights.", nameof(period));
        Check(weight, nameof(weight));
        _exceptions.Add((first.Year, first.Month), weight);
    }

    private static void Check(decimal weight, string parameter)
    {
        if (weight is < 0m or > Most) throw new ArgumentOutOfRangeException(parameter, weight, "A weight is from 0 to 1,000,000.");
    }
}
