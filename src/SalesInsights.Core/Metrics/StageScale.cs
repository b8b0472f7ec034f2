using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics;

/// <summary>
/// The open stages of a pipeline as places 0, 1, 2 … by order, then id; won lies above all, and lost has no place.
/// </summary>
internal sealed class StageScale
{
    public const int Nowhere = -1;

    private readonly int[] _place;

    public StageScale(SalesLedger ledger, Id<PipelineDefinition> pipeline, string parameter)
    {
        var table = ledger.Stages;
        Pipeline = table.PipelineIndex(pipeline);
        if (Pipeline < 0 && pipeline.IsEmpty && table.Pipelines.Length > 1) Pipeline = 0;
        if (Pipeline < 0 && !pipeline.IsEmpty) throw new ArgumentException($"The company has no pipeline '{pipeline}'.", parameter);
        _place = new int[table.Stages.Length];
        if (Pipeline < 0) return;
        Id = table.Pipelines[Pipeline].Id;
        var (from, to) = (table.FirstStage[Pipeline], table.FirstStage[Pipeline + 1]);
        var open = Enumerable.Range(from, to - from).Where(s => table.Outcome[s] == StageOutcome.Open).ToArray();
        Open = open.Select(s => table.Stages[s]).ToArray();
        for (var s = from; s < to; s++) _place[s] = table.Outcome[s] == StageOutcome.Won ? open.Length : Array.IndexOf(open, s);
    }

    public short Pipeline { get; }

    public Id<PipelineDefinition> Id { get; }

    public Stage[] Open { get; } = [];

    public int PlaceOf(short stage) => _place[stage];
}
