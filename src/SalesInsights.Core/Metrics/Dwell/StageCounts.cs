namespace SalesInsights.Metrics.Dwell;

/// <summary>The stays of one owner at one stage during a pass.</summary>
internal struct StageCounts
{
    public int Open;
    public int Dated;
    public int OldestDays;
    public int Overdue;
    public int Finished;
    public int Lost;
}
