using SalesInsights.Pipelines;

namespace SalesInsights.Sample.Host.Records;

/// <summary>A step of a selling process.</summary>
internal sealed class NewStage
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public StageOutcome Outcome { get; init; }

    /// <summary>Calendar days that a deal usually stays at most; null for no expectation.</summary>
    public int? ExpectedDays { get; init; }

    public bool CountsAsFollowUp { get; init; } = true;
}
