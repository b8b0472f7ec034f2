using SalesInsights.Calendars;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Velocity;

/// <summary>The days of one row during a pass.</summary>
internal sealed class ClosingTimeTally
{
    public DaySample Won { get; } = new();

    public DaySample Lost { get; } = new();

    public DaySample Closed { get; } = new();

    public void Add(OutcomeCase item)
    {
        Add(item.Outcome == StageOutcome.Won ? Won : Lost, item);
        Add(Closed, item);
    }

    private static void Add(DaySample sample, OutcomeCase item)
    {
        if (item.Created == DayNumber.Unknown || item.ClosedDay == DayNumber.Unknown) sample.AddUndated();
        else sample.Add(item.ClosedDay - item.Created);
    }
}
