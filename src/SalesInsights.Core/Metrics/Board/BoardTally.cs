namespace SalesInsights.Metrics.Board;

/// <summary>One stage of a board during the pass.</summary>
internal sealed class BoardTally
{
    public AmountTally Total;
    public AmountTally Stuck;
    public DaySample Ages;

    public List<OpenOpportunity> Open { get; } = [];
}
