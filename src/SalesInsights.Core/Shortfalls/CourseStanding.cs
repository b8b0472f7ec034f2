namespace SalesInsights.Shortfalls;

/// <summary>
/// What of a person's gap is new: people differ all the time, and how much one of them did in the time before tells what of today's
/// difference is as it always was.
/// </summary>
internal sealed class CourseStanding
{
    private const double LeastFactor = 0.25;
    private const double MostFactor = 2;

    private readonly CourseEvidence[] _today;
    private readonly CourseEvidence[] _earlier;
    private readonly double[] _expectedEarlier;

    // Of both times: customers, follow-up, losses and pace of all stages together.
    private readonly SpreadSums[] _all = new SpreadSums[4];

    public CourseStanding(GroupCourse today, GroupCourse earlier)
    {
        (_today, _earlier) = (today.Evidence, earlier.Evidence);
        _expectedEarlier = [.. Enumerable.Range(0, _earlier.Length > 0 ? _earlier[0].Steps.Length : 0).Select(step => _earlier.Sum(e => e.Steps[step].Expected))];
        foreach (var evidence in _today.Concat(_earlier))
        {
            var own = SumsOf(evidence);
            for (var i = 0; i < own.Length; i++) _all[i] = _all[i].Plus(own[i]);
        }
    }

    /// <summary>The part of a gap that is beyond the standing difference, with its standard deviation.</summary>
    /// <param name="person">The person's place in the group.</param>
    /// <param name="evidence">Of today, at the others' chances.</param>
    /// <param name="gap">Of today.</param>
    /// <param name="wins">The person's wins of the period.</param>
    public CourseGap RecentOf(int person, CourseEvidence evidence, CourseGap gap, int wins)
    {
        var (all, spreads) = (evidence.Steps, SpreadsOf(person));
        double[] missing = [gap.Customers, gap.FollowUp, .. gap.Lost, .. evidence.Pace.Select(pace => pace.Missing)];
        var recent = new Estimate[all.Length];
        for (var step = 0; step < all.Length; step++)
        {
            var before = _earlier[person].Steps[step];
            recent[step] = (all[step] with { Missing = missing[step] }).Beyond(before, _expectedEarlier[step], spreads[step]).Times(AfterOf(step, all, spreads, wins));
        }

        var stages = evidence.Lost.Length;
        var timing = new Estimate(
            gap.Timing + recent.Skip(2 + stages).Select((pace, i) => pace.Amount - evidence.Pace[i].Missing).Sum(),
            recent.Skip(2 + stages).Sum(pace => pace.Variance)).Shrunken();
        Estimate[] steps = [recent[0].Shrunken(), recent[1].Shrunken(), .. recent.Skip(2).Take(stages).Select(lost => lost.Shrunken()), timing];
        return new CourseGap(steps[0].Amount, 0, steps[1].Amount, [.. steps.Skip(2).Take(stages).Select(lost => lost.Amount)], timing.Amount)
        {
            Deviation = new CourseGap(
                Deviation(steps[0]), 0, Deviation(steps[1]), [.. steps.Skip(2).Take(stages).Select(Deviation)], Deviation(timing)),
        };

        static double Deviation(Estimate estimate) => Math.Sqrt(estimate.Variance);
    }

    // What is missing at a step would have gone through the person's own later steps, not the others'.
    private static Estimate AfterOf(int step, StepEvidence[] all, double[] spreads, int wins)
    {
        double missing = 0, variance = 0, between = 0;
        for (var later = 0; later < all.Length; later++)
        {
            if (!CourseEvidence.IsAfter(later, step, all.Length)) continue;
            missing += all[later].Missing;
            variance += all[later].Variance;
            between += spreads[later] * all[later].Expected * all[later].Expected;
        }

        var usual = wins + missing;
        if (usual <= 0 || between <= 0) return new(1, 0);
        var reliability = between / (between + variance);
        var factor = Math.Min(MostFactor, Math.Max(LeastFactor, 1 - (reliability * missing / usual)));
        return new(factor, (1 - reliability) * between / usual / usual);
    }

    // Of the others alone, of both times; of all stages together.
    private double[] SpreadsOf(int person)
    {
        var (now, before, stages) = (SumsOf(_today[person]), SumsOf(_earlier[person]), _today[person].Lost.Length);
        var spreads = _all.Select((all, i) => StepEvidence.Spread(all.Less(now[i]).Less(before[i]))).ToArray();
        return [spreads[0], spreads[1], .. Enumerable.Repeat(spreads[2], stages), .. Enumerable.Repeat(spreads[3], stages)];
    }

    private static SpreadSums[] SumsOf(CourseEvidence evidence) =>
        [SpreadSums.Of([evidence.Customers]), SpreadSums.Of([evidence.FollowUp]), SpreadSums.Of(evidence.Lost), SpreadSums.Of(evidence.Pace)];
}
