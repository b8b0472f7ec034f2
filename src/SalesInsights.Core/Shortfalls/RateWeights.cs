using SalesInsights.Statistics;

namespace SalesInsights.Shortfalls;

/// <summary>How many cases the others' rate is worth beside one's own: the less people ordinarily differ, the more.</summary>
/// <remarks>The worst of many people is partly unlucky and comes back by itself; unshrunken rates would promise that as a gain.</remarks>
internal sealed class RateWeights
{
    // Where too few people or cases tell how much people differ.
    private const double Usual = 20;

    public RateWeights(IReadOnlyList<PersonTally> people, int stages, int followUpDays)
    {
        FollowUp = Of(people.Select(p => Counts(p.FollowUp, followUpDays)));
        Pass = [.. Enumerable.Range(0, stages).Select(stage => Of(people.Select(p => Counts(p.Stages[stage], -1))))];
    }

    public double FollowUp { get; }

    public double[] Pass { get; }

    /// <summary>Cases that are decided, and how many of them well; old enough to be decided at an age, where there is one.</summary>
    public static (long Well, long Decided) Counts(List<DayStay> stays, int age)
    {
        long well = 0, decided = 0;
        foreach (var stay in stays)
        {
            if (stay.End == 0 && (age < 0 || stay.To <= age)) well++;
            if (stay.End != DayStay.Open || (age >= 0 && stay.To >= age)) decided++;
        }

        return (well, decided);
    }

    private static double Of(IEnumerable<(long Well, long Decided)> counts)
    {
        var all = counts.ToArray();
        long[] well = [.. all.Select(c => c.Well)], decided = [.. all.Select(c => c.Decided)];
        return BetaBinomialFit.Moments(well, decided).TryGet(out var prior) ? prior.Weight : Usual;
    }
}
