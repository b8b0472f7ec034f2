using SalesInsights.Identifiers;
using SalesInsights.Pipelines;

namespace SalesInsights.Rules.Cases;

/// <summary>One stage of one pipeline.</summary>
public sealed record StageKey
{
    /// <summary>Names a stage.</summary>
    /// <param name="pipeline">The pipeline; empty for the company's only one.</param>
    /// <param name="stage">The stage.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stage"/> is null.</exception>
    public StageKey(Id<PipelineDefinition> pipeline, Stage stage)
    {
        Pipeline = pipeline;
        Stage = stage ?? throw new ArgumentNullException(nameof(stage));
    }

    /// <summary>The pipeline; empty for the company's only one.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }
}
