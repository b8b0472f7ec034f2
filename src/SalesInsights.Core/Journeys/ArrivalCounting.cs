using SalesInsights.Organizations;

namespace SalesInsights.Journeys;

/// <summary>New customers beside what the others' rates of the same months would have brought on the same days.</summary>
internal sealed class ArrivalCounting
{
    // People are levelled for who is there in which month; so many customers pull each towards the average.
    private const int Rounds = 8;
    private const double Levelling = 8;
    private const double FewestToCompare = 0.5;

    private readonly ArrivalTable _table;
    private readonly double[] _level;
    private readonly double[] _allLevelled;
    private readonly int[] _allArrivals;

    private ArrivalCounting(ArrivalTable table)
    {
        _table = table;
        (_level, _allLevelled, _allArrivals) = (new double[table.People], new double[table.Slots], new int[table.Slots]);
        for (var slot = 0; slot < table.Slots; slot++)
        {
            for (var p = 0; p < table.People; p++) _allArrivals[slot] += table.Arrivals[p, slot];
        }

        Level();
    }

    /// <summary>Counts for everybody, the departments and the company.</summary>
    public static StepCounts Of(ArrivalTable table, OrgChart org)
    {
        var counting = new ArrivalCounting(table);
        return new StepCounts(
            JourneyStepKind.NewCustomers,
            -1,
            Enumerable.Range(0, table.People).Select(p => counting.CountsOf([p])).ToArray(),
            org.DepartmentIds.Select((_, d) => counting.CountsOf(counting.MembersOf(org, d))).ToArray(),
            counting.OfCompany())
        { Dispersion = counting.Dispersion() };
    }

    /// <summary>How busy each person is on average, so that a month is not judged by who happened to be there.</summary>
    private void Level()
    {
        _level.AsSpan().Fill(1);
        for (var round = 0; round < Rounds; round++)
        {
            SumLevelled();
            for (var p = 0; p < _level.Length; p++)
            {
                var (arrivals, expected) = (0, 0d);
                for (var slot = 0; slot < _table.Slots; slot++)
                {
                    arrivals += _table.Arrivals[p, slot];
                    expected += RateOf(slot) * _table.Worked[p, slot];
                }

                _level[p] = (Levelling + arrivals) / (Levelling + expected);
            }
        }

        SumLevelled();
    }

    private void SumLevelled()
    {
        for (var slot = 0; slot < _allLevelled.Length; slot++)
        {
            _allLevelled[slot] = 0;
            for (var p = 0; p < _level.Length; p++) _allLevelled[slot] += _level[p] * _table.Worked[p, slot];
        }
    }

    private double RateOf(int slot) => _allLevelled[slot] > 0 ? _allArrivals[slot] / _allLevelled[slot] : 0;

    private bool IsIn(OrgChart org, int person, int department)
    {
        var day = _table.FirstDayOf(_table.FirstWindowSlot);
        for (var d = org.DepartmentIndexOf(person, day); d >= 0; d = org.ParentIndexOf(d, day))
        {
            if (d == department) return true;
        }

        return false;
    }

    private int[] MembersOf(OrgChart org, int department) =>
        Enumerable.Range(0, _table.People).Where(person => IsIn(org, person, department)).ToArray();

    private UnitCounts CountsOf(int[] own)
    {
        var counts = new UnitCounts(1);
        var window = counts.Windows[0];
        var (others, othersPast) = (0L, 0L);
        window.FirstDay = _table.FirstDayOf(_table.FirstWindowSlot);
        for (var slot = 0; slot < _table.Slots; slot++)
        {
            var (arrivals, worked, levelled) = (0, 0d, 0d);
            foreach (var p in own)
            {
                arrivals += _table.Arrivals[p, slot];
                worked += _table.Worked[p, slot];
                levelled += _level[p] * _table.Worked[p, slot];
            }

            var (rest, restLevelled) = (_allArrivals[slot] - arrivals, _allLevelled[slot] - levelled);
            var expected = restLevelled > 1e-9 ? rest / restLevelled * worked : 0;
            if (slot >= _table.FirstWindowSlot)
            {
                (window.Observed, window.Expected, window.Exposure) = (window.Observed + arrivals, window.Expected + expected, window.Exposure + worked);
                others += rest;
            }
            else
            {
                (window.PastObserved, window.PastExpected, othersPast) = (window.PastObserved + arrivals, window.PastExpected + expected, othersPast + rest);
            }
        }

        (window.Variance, window.PastVariance) = (1d / Math.Max(1, others), 1d / Math.Max(1, othersPast));
        (counts.Observed, counts.Expected) = (window.Observed + window.PastObserved, window.Expected + window.PastExpected);
        counts.Variance = 1d / Math.Max(1, others + othersPast);
        return counts;
    }

    /// <summary>The company has nobody beside it but itself a year before; seasons repeat.</summary>
    private UnitCounts OfCompany()
    {
        var counts = new UnitCounts(1);
        var window = counts.Windows[0];
        window.FirstDay = _table.FirstDayOf(_table.FirstWindowSlot);
        for (var slot = _table.FirstWindowSlot; slot < _table.Slots; slot++)
        {
            if (_table.YearBefore(slot) is not (> 0 and var before)) return new UnitCounts(1) { Windows = { [0] = { FirstDay = window.FirstDay } } };
            double worked = 0, workedBefore = 0;
            for (var p = 0; p < _table.People; p++)
            {
                worked += _table.Worked[p, slot];
                workedBefore += _table.Worked[p, before];
            }

            if (workedBefore <= 0) continue;
            window.Observed += _allArrivals[slot];
            window.Expected += _allArrivals[before] / workedBefore * worked;
            window.PastObserved += _allArrivals[before];
            window.Exposure += worked;
        }

        (window.PastExpected, window.PastVariance) = (window.PastObserved, 0);
        (counts.Observed, counts.Expected) = (window.Observed, window.Expected);
        return counts;
    }

    /// <summary>Pearson's measure over people and months: how much more than by chance the counts of one person vary.</summary>
    private double Dispersion()
    {
        var (sum, cells) = (0d, 0);
        for (var p = 0; p < _table.People; p++)
        {
            for (var slot = 0; slot < _table.FirstWindowSlot; slot++)
            {
                var expected = _level[p] * RateOf(slot) * _table.Worked[p, slot];
                if (expected < FewestToCompare) continue;
                sum += (_table.Arrivals[p, slot] - expected) * (_table.Arrivals[p, slot] - expected) / expected;
                cells++;
            }
        }

        var free = cells - _table.People - _table.FirstWindowSlot;
        if (free < 1) return 1;

        // Counts that vary by chance alone give 1 give or take √(2 ÷ cells); what lies within two of that is no more than chance.
        return Math.Max(1, (sum / free) - (2 * Math.Sqrt(2d / free)));
    }
}
