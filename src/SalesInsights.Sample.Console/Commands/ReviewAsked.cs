using NodaTime;

namespace SalesInsights.Sample.Commands;

/// <summary>What is asked of <c>review</c>.</summary>
internal sealed record ReviewAsked
{
    public string? Log { get; init; }

    public bool Holds { get; init; }

    public int Weeks { get; init; }

    public string? Talk { get; init; }

    public string? Snooze { get; init; }

    public LocalDate? Until { get; init; }

    public string? Reason { get; init; }

    public string? Unsnooze { get; init; }

    /// <summary>Whether the log changes and is to be written.</summary>
    public bool Writes => Holds || Talk is not null || Snooze is not null || Unsnooze is not null;
}
