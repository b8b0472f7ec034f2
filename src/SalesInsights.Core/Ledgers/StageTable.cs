using SalesInsights.Companies;
using SalesInsights.Identifiers;
using SalesInsights.Pipelines;

namespace SalesInsights.Ledgers;

/// <summary>The stages of all pipelines as dense numbers, pipeline by pipeline in their order.</summary>
internal sealed class StageTable
{
    private readonly Dictionary<string, short>[] _index;
    private readonly Dictionary<string, short> _pipelines = new(StringComparer.Ordinal);

    public StageTable(CompanyProfile company)
    {
        Pipelines = company.Pipelines.ToArray();
        var stages = new List<Stage>();
        var pipelineOf = new List<short>();
        FirstStage = new short[Pipelines.Length + 1];
        _index = new Dictionary<string, short>[Pipelines.Length];
        for (short p = 0; p < Pipelines.Length; p++)
        {
            _pipelines.Add(Pipelines[p].Id.Value, p);
            FirstStage[p] = checked((short)stages.Count);
            _index[p] = new(StringComparer.Ordinal);
            foreach (var stage in Pipelines[p].Stages)
            {
                _index[p].Add(stage.Id.Value, checked((short)stages.Count));
                stages.Add(stage);
                pipelineOf.Add(p);
            }
        }

        FirstStage[Pipelines.Length] = checked((short)stages.Count);
        Stages = stages.ToArray();
        PipelineOf = pipelineOf.ToArray();
        Outcome = Stages.Select(s => s.Outcome).ToArray();
        Order = Stages.Select(s => s.Order).ToArray();
    }

    public PipelineDefinition[] Pipelines { get; }

    public Stage[] Stages { get; }

    public short[] PipelineOf { get; }

    /// <summary>The first stage number of each pipeline, and one past the last.</summary>
    public short[] FirstStage { get; }

    public StageOutcome[] Outcome { get; }

    public int[] Order { get; }

    /// <summary>The pipeline's number; an empty id means the only pipeline; -1 when there is none of that name.</summary>
    public short PipelineIndex(Id<PipelineDefinition> id)
    {
        if (_pipelines.TryGetValue(id.Value, out var index)) return index;
        return id.IsEmpty && Pipelines.Length == 1 ? (short)0 : (short)-1;
    }

    /// <summary>The stage's number in a pipeline; -1 when the pipeline has none of that name.</summary>
    public short IndexOf(short pipeline, Id<Stage> stage) => _index[pipeline].TryGetValue(stage.Value, out var index) ? index : (short)-1;
}
