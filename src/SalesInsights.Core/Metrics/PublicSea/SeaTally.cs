namespace SalesInsights.Metrics.PublicSea;

/// <summary>What went into the sea and out of it in a window, for one group.</summary>
internal sealed class SeaTally
{
    public int AtStart { get; private set; }

    public int Arrived { get; private set; }

    public int Released { get; private set; }

    public int Left { get; private set; }

    public int AtEnd { get; private set; }

    public int Claimed { get; private set; }

    public int Assigned { get; private set; }

    /// <summary>A stay of a customer that the group owned last.</summary>
    public void AddStay(SeaStay stay, Window days)
    {
        if (days.IsEmpty || stay.From > days.Last || (stay.IsOver && stay.To < days.First)) return;
        if (stay.From < days.First) AtStart++;
        else if (stay.LastOwner < 0) Arrived++;
        else Released++;
        if (stay.To <= days.Last) Left++;
        else AtEnd++;
    }

    /// <summary>A stay that somebody of the group ended.</summary>
    public void AddTaken(SeaStay stay)
    {
        if (stay.IsAssigned) Assigned++;
        else Claimed++;
    }
}
