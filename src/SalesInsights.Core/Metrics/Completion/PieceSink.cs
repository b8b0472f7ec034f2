namespace SalesInsights.Metrics.Completion;

/// <summary>Hands events to a tally. A struct, so that the pass over the rows and the tally become one loop.</summary>
internal readonly struct PieceSink(PieceTally tally) : IMeasureSink
{
    /// <summary>The company is the sum of the parts.</summary>
    public void AddWhole(int row, int day, long units)
    {
    }

    public void AddPart(int row, int owner, int day, long units) => tally.Add(owner, day, units);

    public void AddShare(int row, int owner, int day, long units) => tally.AddShare(row, owner, day, units);
}
