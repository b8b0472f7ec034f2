namespace SalesInsights.Journeys;

/// <summary>One kind of end of a process: being lost, or leaving in whatever way.</summary>
internal sealed class StayCause(JourneyStepKind kind, int lastAge, StayTally tally)
{
    public JourneyStepKind Kind { get; } = kind;

    /// <summary>What the others' stays say of a stay at each age.</summary>
    public OthersHazard Hazard { get; } = new(lastAge);

    public StayTally Tally { get; } = tally;

    /// <summary>The <see cref="OrderFreeSum.Term"/> of the events expected of a stay between two ages, both included.</summary>
    public long ExpectedOf(int first, int last) => OrderFreeSum.Term(Hazard.Between(first, last));

    public ReadOnlySpan<int> EventsOf(AgeRisk risk) => Kind == JourneyStepKind.Lost ? risk.Losses : risk.Ends;

    public bool IsEvent(in StayRow row) =>
        row.AgeAtLast <= lastAge && (Kind == JourneyStepKind.Lost ? row.End == StayTable.Lost : row.End != StayTable.Open);
}
