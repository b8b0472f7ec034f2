using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Journeys;

/// <summary>Counts all steps of a company.</summary>
internal sealed class JourneySteps
{
    // Two windows: a short one sees what is new, a long one what is slight.
    private const int ShortFollowUp = 100;
    private const int LongFollowUp = 170;
    private const int ShortStage = 120;
    private const int LongStage = 210;
    private const int ShortestPeriod = 91;
    private const int LongestPeriod = 183;

    // A stay that began before the history goes on in it with the age that it had.
    private const int ClockLead = 366;
    private const int LastStageAge = 400;

    public JourneySteps(Snapshot snapshot, JourneyOptions options)
    {
        var asOf = snapshot.AsOfDay;
        var firstDay = Math.Max(asOf - options.HistoryDays, Math.Min(asOf, FirstDays.Of(snapshot).Record));
        Clocks = new WorkClocks(snapshot, firstDay - ClockLead);
        var steps = new List<StepCounts> { ArrivalCounting.Of(ArrivalsOf(snapshot, options, firstDay), snapshot.Organization) };
        AddFollowUp(snapshot, firstDay, steps);
        AddStages(snapshot, firstDay, steps);
        Steps = steps;
    }

    public WorkClocks Clocks { get; }

    public IReadOnlyList<StepCounts> Steps { get; }

    /// <summary>Days worked by which nine in ten of those who were followed up at all had been.</summary>
    public int FollowUpHorizon { get; private set; }

    private ArrivalTable ArrivalsOf(Snapshot snapshot, JourneyOptions options, int firstDay)
    {
        var asOf = snapshot.AsOfDay;
        var period = options.Period is { } asked ? DayNumber.Of(asked.First) : asOf;
        var start = Math.Max(Math.Min(period, asOf - ShortestPeriod + 1), asOf - LongestPeriod + 1);
        return new ArrivalTable(snapshot, Clocks, firstDay, Math.Max(start, firstDay), options.RampWorkingDays);
    }

    private void AddFollowUp(Snapshot snapshot, int firstDay, List<StepCounts> steps)
    {
        using var cases = FollowUpCases.Read(snapshot, Clocks, firstDay);
        var (byAge, followedUp) = AgesOf(cases);
        FollowUpHorizon = AgeAt(byAge, (followedUp - 1) * 9 / 10);
        var usual = AgeAt(byAge, (followedUp - 1) / 2);
        int[] starts = [snapshot.AsOfDay - ShortFollowUp, snapshot.AsOfDay - LongFollowUp];
        steps.Add(FollowUpCounting.Of(cases, snapshot.Organization, starts, [new(FollowUpHorizon, OnlyFull: false), new(usual, OnlyFull: true)]));
    }

    /// <summary>How many were followed up at each age, and in all.</summary>
    private (int[] ByAge, int All) AgesOf(FollowUpCases cases)
    {
        var (byAge, all) = (new int[Clocks.Days + 1], 0);
        foreach (ref readonly var one in cases.All)
        {
            if (one.End != FollowUpEnd.FollowedUp) continue;
            byAge[one.Age]++;
            all++;
        }

        return (byAge, all);
    }

    /// <summary>The age at a place among all, the youngest at place 0; 0 where there is none.</summary>
    private static int AgeAt(int[] byAge, int place)
    {
        var (age, sum) = (0, byAge[0]);
        while (sum <= place && age + 1 < byAge.Length) sum += byAge[++age];
        return sum > place ? age : 0;
    }

    private void AddStages(Snapshot snapshot, int firstDay, List<StepCounts> steps)
    {
        var stays = StageStays.Of(snapshot, Clocks, firstDay);
        var windows = new StayWindows([snapshot.AsOfDay - ShortStage, snapshot.AsOfDay - LongStage], LastStageAge);
        using var table = stays.Table;
        var slow = new List<StepCounts>();
        for (var k = 0; k < stays.Stages.Length; k++)
        {
            var counts = StayCounting.Of(stays.Stages[k], table, k, Clocks, snapshot.Organization, windows);
            steps.Add(counts.Lost);
            slow.Add(counts.Slow);
        }

        steps.AddRange(slow);
    }
}
