using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>The ages of the open stays in one stage, or of one owner in all stages.</summary>
public sealed class OpenAges
{
    internal OpenAges(Id<PipelineDefinition> pipeline, Stage? stage, Id<Salesperson> owner, IEnumerable<OpenStay> stays)
    {
        PipelineId = pipeline;
        Stage = stage;
        OwnerId = owner;
        Days = DaysOf(stays);
    }

    /// <summary>The stage's pipeline; empty for the only one, and for an owner.</summary>
    public Id<PipelineDefinition> PipelineId { get; }

    /// <summary>The stage; null for an owner.</summary>
    public Stage? Stage { get; }

    /// <summary>The owner; empty for a stage, and for owners who are not listed.</summary>
    public Id<Salesperson> OwnerId { get; }

    /// <summary>The ages in calendar days.</summary>
    public DayStatistics Days { get; }

    internal static DayStatistics DaysOf(IEnumerable<OpenStay> stays)
    {
        var sample = default(DaySample);
        foreach (var stay in stays)
        {
            if (stay.AgeDays.TryGet(out var days)) sample.Add(days);
            else sample.AddUndated();
        }

        return new DayStatistics(sample);
    }
}
