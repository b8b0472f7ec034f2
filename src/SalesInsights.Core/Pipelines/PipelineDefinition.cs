using SalesInsights.Identifiers;

namespace SalesInsights.Pipelines;

/// <summary>The ordered stages of one kind of selling process.</summary>
public sealed class PipelineDefinition
{
    /// <summary>Describes a pipeline.</summary>
    /// <param name="id">The CRM's key; empty for the only pipeline of a company.</param>
    /// <param name="stages">Its stages in any order.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stages"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no open stage, or two stages share an id.</exception>
    public PipelineDefinition(Id<PipelineDefinition> id, IEnumerable<Stage> stages)
    {
        if (stages is null) throw new ArgumentNullException(nameof(stages));
        var sorted = stages.OrderBy(s => s.Order).ThenBy(s => s.Id.Value, StringComparer.Ordinal).ToArray();
        var twice = sorted.GroupBy(s => s.Id.Value, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        if (twice is not null) throw new ArgumentException($"Stage '{twice.Key}' stands twice in pipeline '{id}'.", nameof(stages));
        if (!sorted.Any(s => s.Outcome == StageOutcome.Open))
            throw new ArgumentException($"Pipeline '{id}' has no open stage.", nameof(stages));
        Id = id;
        Stages = sorted;
    }

    /// <summary>The CRM's key; empty for the only pipeline of a company.</summary>
    public Id<PipelineDefinition> Id { get; }

    /// <summary>All stages, by order, then id.</summary>
    public IReadOnlyList<Stage> Stages { get; }
}
