namespace SalesInsights.Accuracy.Simulation;

/// <summary>An opportunity as it really went, to its end even where that lies after the day of the data.</summary>
internal sealed class SimDeal
{
    public required SimCustomer Customer { get; init; }
    public required double Amount { get; set; }

    /// <summary>Stages in the order in which they were entered; the number of open stages is won, one more is lost.</summary>
    public List<SimMove> Moves { get; } = [];

    /// <summary>Owners from when on.</summary>
    public List<(double From, int Owner)> Owners { get; } = [];

    public double Opened => Moves[0].At;

    public int OwnerAt(double moment)
    {
        var owner = Owners[0].Owner;
        foreach (var (from, next) in Owners)
        {
            if (from > moment) break;
            owner = next;
        }

        return owner;
    }
}
