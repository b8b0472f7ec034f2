namespace SalesInsights.Metrics.Funnel;

/// <summary>The counts of one stage during a pass.</summary>
internal struct StageTally
{
    public AmountTally StartedWith;
    public AmountTally Entered;
    public AmountTally Advanced;
    public AmountTally Lost;
    public AmountTally MovedBack;
    public AmountTally HandedOff;
    public AmountTally StillThere;
    public int WentOn;
    public int FromFirst;
    public int Immature;
    public int Ageless;
    public DaySample Days;

    public void Add(in StageTally other)
    {
        StartedWith.Add(other.StartedWith);
        Entered.Add(other.Entered);
        Advanced.Add(other.Advanced);
        Lost.Add(other.Lost);
        MovedBack.Add(other.MovedBack);
        HandedOff.Add(other.HandedOff);
        StillThere.Add(other.StillThere);
        WentOn += other.WentOn;
        FromFirst += other.FromFirst;
        Immature += other.Immature;
        Ageless += other.Ageless;
        Days.Add(other.Days);
    }

    public void Leave(StageExit exit, long amount)
    {
        switch (exit)
        {
            case StageExit.Advanced: Advanced.Add(amount); break;
            case StageExit.Lost: Lost.Add(amount); break;
            case StageExit.MovedBack: MovedBack.Add(amount); break;
            case StageExit.HandedOff: HandedOff.Add(amount); break;
            default: StillThere.Add(amount); break;
        }
    }
}

/// <summary>How a group's stay in a stage ended.</summary>
internal enum StageExit
{
    None,
    Advanced,
    Lost,
    MovedBack,
    HandedOff,
}
