using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Conversion;

/// <summary>The counts of one row during a pass.</summary>
internal sealed class WinRateTally(StageTable stages)
{
    public AmountTally Won;
    public AmountTally Lost;
    public AmountTally Open;
    public long Undated;
    private readonly long[] _openByStage = new long[stages.Stages.Length];

    public IReadOnlyList<StageCount> OpenByStage => _openByStage
        .Select((n, s) => new StageCount(stages.Pipelines[stages.PipelineOf[s]].Id, stages.Stages[s], n)).Where(c => c.Count > 0).ToArray();

    public void Add(OutcomeCase item)
    {
        if (item.Outcome == StageOutcome.Won) Won.Add(item.Amount);
        else if (item.Outcome == StageOutcome.Lost) Lost.Add(item.Amount);
        else Open.Add(item.Amount);
        if (item.Outcome == StageOutcome.Open && item.Stage >= 0) _openByStage[item.Stage]++;
    }
}
