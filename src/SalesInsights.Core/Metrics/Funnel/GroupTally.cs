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
    public long OpenLeftOut;
    public int Immature;
    public int Ageless;

    public StageTally[] Stages { get; } = new StageTally[stages];

    public void Add(GroupTally other)
    {
        Opportunities.Add(other.Opportunities);
        Won.Add(other.Won);
        Lost.Add(other.Lost);
        Open.Add(other.Open);
        HandedOff.Add(other.HandedOff);
        Undated += other.Undated;
        OpenLeftOut += other.OpenLeftOut;
        Immature += other.Immature;
        Ageless += other.Ageless;
        for (var k = 0; k < Stages.Length; k++) Stages[k].Add(other.Stages[k]);
    }
}
