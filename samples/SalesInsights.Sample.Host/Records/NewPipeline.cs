namespace SalesInsights.Sample.Host.Records;

/// <summary>A selling process; its stages stand in their order.</summary>
internal sealed class NewPipeline
{
    public required string Id { get; init; }

    public required IReadOnlyList<NewStage> Stages { get; init; }
}
