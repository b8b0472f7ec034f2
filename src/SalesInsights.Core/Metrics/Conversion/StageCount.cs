using SalesInsights.Identifiers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Conversion;

/// <summary>How many opportunities are in an open stage.</summary>
public sealed class StageCount
{
    internal StageCount(Id<PipelineDefinition> pipeline, Stage stage, long count)
    {
        PipelineId = pipeline;
        Stage = stage;
        Count = count;
    }

    /// <summary>The stage's pipeline.</summary>
    public Id<PipelineDefinition> PipelineId { get; }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>How many; 1 or more.</summary>
    public long Count { get; }
}
