namespace SalesInsights.Metrics;

/// <summary>Passes on the events that a declared measure counts, to the credit of whom it says.</summary>
internal readonly struct DeclaredSink<TSink>(TSink sink, EventFilter filter, EventCredit? credit) : IMeasureSink
    where TSink : IMeasureSink
{
    public void AddWhole(int row, int day, long units)
    {
        if (!filter.Accepts(row, day)) return;
        sink.AddWhole(row, day, units);
        if (credit is not null) sink.AddPart(row, credit.OwnerOf(row, day), day, units);
    }

    public void AddPart(int row, int owner, int day, long units)
    {
        if (credit is null && filter.Accepts(row, day)) sink.AddPart(row, owner, day, units);
    }

    public void AddShare(int row, int owner, int day, long units)
    {
        if (credit is null && filter.Accepts(row, day)) sink.AddShare(row, owner, day, units);
    }
}
