using SalesInsights.Calendars;

namespace SalesInsights.Metrics.Velocity;

/// <summary>The parts of one row during a pass.</summary>
internal sealed class VelocityTally
{
    public AmountTally OnTheirWay;
    public AmountTally Won;
    public AmountTally Lost;
    public DaySample WonDays;
    public long Undated;

    public void AddDays(OutcomeCase item)
    {
        if (item.Created == DayNumber.Unknown || item.ClosedDay == DayNumber.Unknown) WonDays.AddUndated();
        else WonDays.Add(item.ClosedDay - item.Created);
    }
}
