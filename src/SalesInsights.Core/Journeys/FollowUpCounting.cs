using SalesInsights.Organizations;

namespace SalesInsights.Journeys;

/// <summary>
/// Counts the new customers who were followed up within a horizon, beside what the others' chances would have made of the same customers in
/// the time they had so far. A young customer is no failure: the chance by its age is what counts.
/// </summary>
internal sealed class FollowUpCounting
{
    private const double LargestChance = 0.995;

    private readonly FollowUpCases _cases;
    private readonly int[] _firstDays;
    private readonly FollowUpHorizon[] _horizons;
    private readonly FollowUpCells[] _people;
    private readonly FollowUpCells[] _departments;
    private readonly FollowUpCells[] _company;

    private FollowUpCounting(FollowUpCases cases, OrgChart org, int[] firstDays, FollowUpHorizon[] horizons)
    {
        (_cases, _firstDays, _horizons) = (cases, firstDays, horizons);
        _people = horizons.Select(_ => new FollowUpCells(cases.People, firstDays.Length + 1)).ToArray();
        _departments = horizons.Select(_ => new FollowUpCells(org.DepartmentIds.Count, firstDays.Length + 1)).ToArray();
        _company = horizons.Select(_ => new FollowUpCells(1, firstDays.Length + 1)).ToArray();
        Read(org);
    }

    /// <summary>Counts.</summary>
    /// <param name="cases">The new customers.</param>
    /// <param name="org">Who belonged where.</param>
    /// <param name="firstDays">The first day of each window.</param>
    /// <param name="horizons">Within how many days worked; the first one is that of the long run.</param>
    public static StepCounts Of(FollowUpCases cases, OrgChart org, int[] firstDays, FollowUpHorizon[] horizons)
    {
        var counting = new FollowUpCounting(cases, org, firstDays, horizons);
        return new StepCounts(
            JourneyStepKind.FollowUp,
            -1,
            Enumerable.Range(0, cases.People).Select(p => counting.CountsOf(counting._people, p)).ToArray(),
            org.DepartmentIds.Select((_, d) => counting.CountsOf(counting._departments, d)).ToArray(),
            counting.CountsOf(counting._company, 0));
    }

    private void Read(OrgChart org)
    {
        var last = _horizons.Max(h => h.Days);
        var (all, own, chance) = (new FollowUpAges(last), new FollowUpAges(last), new OthersChance(last));
        foreach (ref readonly var one in _cases.All) all.Add(one);
        for (var person = 0; person < _cases.People; person++)
        {
            if (_cases.Of(person).Length == 0) continue;
            own.Clear();
            foreach (ref readonly var one in _cases.Of(person)) own.Add(one);
            chance.Set(all, own);
            foreach (ref readonly var one in _cases.Of(person))
            {
                for (var h = 0; h < _horizons.Length; h++)
                {
                    if (!_horizons[h].OnlyFull || one.ChanceAge >= _horizons[h].Days) Add(org, h, one, chance);
                }
            }
        }
    }

    private void Add(OrgChart org, int horizon, in FollowUpCase one, OthersChance others)
    {
        var days = _horizons[horizon].Days;
        var isFollowedUp = one.End == FollowUpEnd.FollowedUp && one.Age <= days;
        var chance = Math.Min(LargestChance, others.By(Math.Min(days, one.ChanceAge)));
        for (var span = 0; span <= _firstDays.Length; span++)
        {
            if (span > 0 && one.FirstDay < _firstDays[span - 1]) continue;
            _people[horizon].Add(one.Person, span, one.Stratum, isFollowedUp, chance);
            _company[horizon].Add(0, span, one.Stratum, isFollowedUp, chance);
            for (var d = org.DepartmentIndexOf(one.Person, one.FirstDay); d >= 0; d = org.ParentIndexOf(d, one.FirstDay))
                _departments[horizon].Add(d, span, one.Stratum, isFollowedUp, chance);
        }
    }

    private UnitCounts CountsOf(FollowUpCells[] cells, int unit)
    {
        var counts = new UnitCounts(_firstDays.Length * _horizons.Length);
        for (var h = 0; h < _horizons.Length; h++)
        {
            var factors = FactorsWithout(cells[h], h, unit);
            var whole = cells[h].Sum(unit, 0, factors);
            if (h == 0)
            {
                (counts.Observed, counts.Expected) = (whole.Observed, whole.Chances);
                (counts.Trials, counts.Chance) = Alike(whole.Chances, whole.Squares, 1);
                counts.Variance = 1 / (_company[h].Sum(0, 0, factors).Observed - whole.Observed + Levelling.Shrinking);
            }

            for (var w = 0; w < _firstDays.Length; w++) Fill(counts.Windows[(w * _horizons.Length) + h], cells[h], h, unit, w, factors);
        }

        return counts;
    }

    private void Fill(WindowCounts window, FollowUpCells cells, int horizon, int unit, int number, double[] factors)
    {
        var (whole, now) = (cells.Sum(unit, 0, factors), cells.Sum(unit, number + 1, factors));
        var (all, allNow) = (_company[horizon].Sum(0, 0, factors), _company[horizon].Sum(0, number + 1, factors));
        var (others, expected) = (allNow.Observed - now.Observed, Math.Max(0, allNow.Chances - now.Chances));
        var (past, pastExpected) = (all.Observed - whole.Observed - others, Math.Max(0, all.Chances - whole.Chances - expected));
        var levelling = new Levelling(others + past, expected + pastExpected);
        var (change, pastChange) = (levelling.FactorOf(others, expected), levelling.FactorOf(past, pastExpected));
        (window.FirstDay, window.WithinDays) = (_firstDays[number], _horizons[horizon].Days);
        (window.Observed, window.Expected) = (now.Observed, now.Chances * change);
        (window.Trials, window.Chance) = Alike(now.Chances, now.Squares, change);
        window.Variance = 1 / (others + Levelling.Shrinking);
        (window.PastObserved, window.PastExpected) = (whole.Observed - now.Observed, Math.Max(0, whole.Chances - now.Chances) * pastChange);
        (window.PastTrials, window.PastChance) = Alike(Math.Max(0, whole.Chances - now.Chances), Math.Max(0, whole.Squares - now.Squares), pastChange);
        window.PastVariance = 1 / Math.Max(1, past + Levelling.Shrinking);
        window.Exposure = window.Most = cells.Cases(unit, number + 1);
    }

    /// <summary>As many cases of one chance as have the mean and the variance of cases with different ones.</summary>
    private static (double Trials, double Chance) Alike(double chances, double squares, double change)
    {
        if (chances <= 0 || squares <= 0) return (0, 0);
        var chance = squares / chances * change;
        return chance <= LargestChance ? (chances * chances / squares, chance) : (chances * change / LargestChance, LargestChance);
    }

    /// <summary>How much better each kind of customer is followed up by the others.</summary>
    private double[] FactorsWithout(FollowUpCells cells, int horizon, int unit)
    {
        var (factors, all) = (new double[FollowUpCells.Kinds], _company[horizon]);
        var isAll = ReferenceEquals(cells, all);
        Span<double> observed = stackalloc double[factors.Length];
        Span<double> expected = stackalloc double[factors.Length];
        var (sum, expectedSum) = (0d, 0d);
        for (var kind = 0; kind < factors.Length; kind++)
        {
            sum += observed[kind] = all.Observed(0, 0, kind) - (isAll ? 0 : cells.Observed(unit, 0, kind));
            expectedSum += expected[kind] = Math.Max(0, all.Chances(0, 0, kind) - (isAll ? 0 : cells.Chances(unit, 0, kind)));
        }

        var levelling = new Levelling(sum, expectedSum);
        for (var kind = 0; kind < factors.Length; kind++) factors[kind] = levelling.FactorOf(observed[kind], expected[kind]);
        return factors;
    }
}
