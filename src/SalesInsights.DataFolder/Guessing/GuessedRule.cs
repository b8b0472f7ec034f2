using NodaTime;

namespace SalesInsights.DataFolder.Guessing;

/// <summary>How a field is made, as a mapping file says it.</summary>
internal sealed class GuessedRule
{
    public string? Column { get; init; }

    public string? Constant { get; init; }

    public string? Template { get; init; }

    public GuessedLookup? Lookup { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Values { get; init; } = [];

    public IReadOnlyList<string> Formats { get; init; } = [];

    public LocalDate? PeriodsEnd { get; init; }

    public char? DecimalSeparator { get; init; }

    public char? GroupSeparator { get; init; }

    public override string ToString() => (Column ?? Template ?? $"\"{Constant}\"") + (Lookup is null ? "" : $" → {Lookup.Table}: {Lookup.Take}");
}
