using SalesInsights.Shortfalls;

namespace SalesInsights.Core.Tests.Shortfalls;

public sealed class StayCourseTests
{
    private static readonly DayStay[] Stays =
    [
        new(0, 0, 0, DayStay.Forward), new(0, 0, 0, DayStay.Lost), new(0, 0, 0, DayStay.Lost), new(0, 0, 2, DayStay.Open),
        new(1, 0, 1, DayStay.Forward), new(-2, 2, 4, DayStay.Lost), new(-9, 9, 11, DayStay.Open), new(2, 0, 0, DayStay.Open),
    ];

    [Fact]
    public void Add_OneDay_ExpectsWhatTheOthersDid()
    {
        // Of four at risk one goes forward and two are lost: the stay is worth 1/4, and a loss would have cost 1/4 ÷ (1 − 1/2).
        var chances = ChancesOf(Stays.Take(4), days: 1);
        var sums = default(StepSums);
        StayCourse.Add(chances, [1], 0, new DayStay(0, 0, 0, DayStay.Open), ref sums);

        Assert.Equal(0.25, sums.Missing);
        Assert.Equal(0.25, sums.ExpectedLost);
        Assert.Equal(-0.25, sums.LostAtTheirPace);
        Assert.Equal(0, sums.ExpectedPace);
    }

    [Fact]
    public void Add_AloneOrFromSharedSums_IsTheSame()
    {
        double[] next = [1, 0.5, 0.25];
        var chances = ChancesOf(Stays, next.Length);
        foreach (var stay in Stays)
        {
            var (alone, shared) = (default(StepSums), default(StepSums));
            StayCourse.Add(chances, next, stay.Entered, stay, ref alone);
            new StayCourse(chances, next, stay.Entered).Add(stay, ref shared);
            Assert.Equal(
                (alone.Missing, alone.Lost, alone.ExpectedLost, alone.ExpectedPace, alone.LostVariance, alone.PaceVariance),
                (shared.Missing, shared.Lost, shared.ExpectedLost, shared.ExpectedPace, shared.LostVariance, shared.PaceVariance));
        }
    }

    [Fact]
    public void WorthOf_AnyLength_SumsWhatComesLater()
    {
        // Half of what is there goes forward each day, for two days: half of it at once, a quarter a day later.
        DayStay[] halves = [new(0, 0, 0, DayStay.Forward), new(0, 0, 0, DayStay.Forward), new(0, 0, 1, DayStay.Forward), new(0, 0, 1, DayStay.Open)];
        for (var length = 1; length < 70; length++)
        {
            double[] next = [.. Enumerable.Range(0, length).Select(day => 1d + day)], worth = new double[length];
            ChancesOf(halves, length).WorthOf(next, worth);
            for (var day = 0; day < length; day++) Assert.Equal((next[day] / 2) + (day + 1 < length ? next[day + 1] / 4 : 0), worth[day]);
        }
    }

    private static DayChances ChancesOf(IEnumerable<DayStay> all, int days)
    {
        using var stays = new DayStays(1, 1);
        foreach (var stay in all) stays.Add(0, 0, stay);
        stays.Seal();
        var hazard = DayHazard.Of([new PersonTally(stays, 0)], 0);
        var chances = new DayChances(hazard.Days, days);
        chances.Read(hazard);
        return chances;
    }
}
