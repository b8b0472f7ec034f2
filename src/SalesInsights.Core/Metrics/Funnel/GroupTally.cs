namespace SalesInsights.Metrics.Funnel;

/// <summary>The counts of one group of owners during a pass.</summary>
internal sealed class GroupTally(int stages)
{
    public AmountTally Opportunities;
    public AmountTally Won;
    public AmountTally Lost;
    public AmountTally Open;
    public AmountTally HandedOff;
    public long Undated;

    public StageTally[] Stages { get; } = new StageTally[stages];
}
