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
        var (all, spreads, stages) = (evidence.Steps, SpreadsOf(person), evidence.Lost.Length);
        var recent = new Estimate[all.Length];
        for (var step = 0; step < all.Length; step++)
        {
            var missing = step == 0 ? gap.Customers : step == 1 ? gap.FollowUp : step < 2 + stages ? gap.Lost[step - 2] : all[step].Missing;
            var before = _earlier[person].Steps[step];
            recent[step] = (all[step] with { Missing = missing }).Beyond(before, _expectedEarlier[step], spreads[step]).Times(AfterOf(step, all, spreads, wins));
        }

        var (customers, followUp, timing) = (recent[0].Shrunken(), recent[1].Shrunken(), TimingOf(gap, evidence, recent).Shrunken());
        var (lost, deviations) = (new double[stages], new double[stages]);
        for (var stage = 0; stage < stages; stage++)
        {
            var shrunken = recent[2 + stage].Shrunken();
            (lost[stage], deviations[stage]) = (shrunken.Amount, Deviation(shrunken));
        }

        return new CourseGap(customers.Amount, 0, followUp.Amount, lost, timing.Amount)
        {
            Deviation = new CourseGap(Deviation(customers), 0, Deviation(followUp), deviations, Deviation(timing)),
        };

        static double Deviation(Estimate estimate) => Math.Sqrt(estimate.Variance);
    }

    // All stages together.
    private static Estimate TimingOf(CourseGap gap, CourseEvidence evidence, Estimate[] recent)
    {
        var (beyond, variance, first) = (0d, 0d, recent.Length - evidence.Pace.Length);
        for (var stage = 0; stage < evidence.Pace.Length; stage++)
        {
            var pace = recent[first + stage];
            (beyond, variance) = (beyond + (pace.Amount - evidence.Pace[stage].Missing), variance + pace.Variance);
        }

        return new Estimate(gap.Timing + beyond, variance);
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
        var spreads = new double[2 + (2 * stages)];
        for (var step = 0; step < spreads.Length; step++)
        {
            var kind = step < 2 ? step : step < 2 + stages ? 2 : 3;
            spreads[step] = step > 2 && step != 2 + stages ? spreads[step - 1] : StepEvidence.Spread(_all[kind].Less(now[kind]).Less(before[kind]));
        }

        return spreads;
    }

    private static SpreadSums[] SumsOf(CourseEvidence evidence) =>
        [SpreadSums.Of([evidence.Customers]), SpreadSums.Of([evidence.FollowUp]), SpreadSums.Of(evidence.Lost), SpreadSums.Of(evidence.Pace)];
}
