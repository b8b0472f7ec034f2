using SalesInsights.Calendars;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Velocity;

/// <summary>The days of one row during a pass.</summary>
internal sealed class ClosingTimeTally
{
    public DaySample Won;
    public DaySample Lost;
    public DaySample Closed;

    public void Add(OutcomeCase item)
    {
        Add(ref item.Outcome == StageOutcome.Won ? ref Won : ref Lost, item);
        Add(ref Closed, item);
    }

    private static void Add(ref DaySample sample, OutcomeCase item)
    {
        if (item.Created == DayNumber.Unknown || item.ClosedDay == DayNumber.Unknown) sample.AddUndated();
        else sample.Add(item.ClosedDay - item.Created);
    }
}
