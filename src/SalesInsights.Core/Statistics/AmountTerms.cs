namespace SalesInsights.Statistics;

/// <summary>Positive amounts in a fixed order with their probabilities, above a base that is certain.</summary>
internal sealed class AmountTerms
{
    /// <summary>The largest grid, and the largest number of sums, that are still computed exactly.</summary>
    public const int MostCells = 1 << 20;

    private readonly long[] _amounts;
    private readonly double[] _chances;
    private readonly long _base;
    private readonly long _step;

    private AmountTerms(long[] amounts, double[] chances, long certain)
    {
        (_amounts, _chances, _base) = (amounts, chances, certain);
        var sum = 0L;
        foreach (var amount in amounts)
        {
            sum = checked(sum + amount);
            _step = Divisor(_step, amount);
        }

        _ = checked(certain + sum);
        Cells = amounts.Length == 0 ? 1 : (sum / _step) + 1;
        AllSums = amounts.Length < 62 ? 1L << amounts.Length : long.MaxValue;
    }

    /// <summary>Cells of the grid that holds every sum.</summary>
    public long Cells { get; }

    /// <summary>How many sums there are, equal ones counted each time.</summary>
    public long AllSums { get; }

    /// <summary>
    /// Sorts the amounts. What is certain goes into the base; a negative amount that comes with p is certain, and its opposite comes with 1 − p.
    /// </summary>
    public static AmountTerms Of(ReadOnlySpan<long> amounts, ReadOnlySpan<double> probabilities, long booked)
    {
        var terms = new List<(long Amount, double Chance)>(amounts.Length);
        for (var i = 0; i < amounts.Length; i++)
        {
            var (amount, p) = (amounts[i], probabilities[i]);
            if (amount < 0) (booked, amount, p) = (checked(booked + amount), checked(-amount), 1 - p);
            if (p >= 1) booked = checked(booked + amount);
            else if (p > 0 && amount > 0) terms.Add((amount, p));
        }

        terms.Sort();
        return new([.. terms.ConvertAll(t => t.Amount)], [.. terms.ConvertAll(t => t.Chance)], booked);
    }

    /// <summary>Adds one amount after the other to the masses of a grid.</summary>
    public long[] OnGrid(out double[] mass)
    {
        var cells = new double[(int)Cells];
        cells[0] = 1;
        var top = 0;
        for (var i = 0; i < _amounts.Length; i++)
        {
            var (jump, p) = ((int)(_amounts[i] / _step), _chances[i]);
            top += jump;
            for (var cell = top; cell >= jump; cell--) cells[cell] = (cells[cell] * (1 - p)) + (cells[cell - jump] * p);
            for (var cell = Math.Min(jump, top + 1) - 1; cell >= 0; cell--) cells[cell] *= 1 - p;
        }

        var (totals, masses) = (new List<long>(), new List<double>());
        for (var cell = 0; cell < cells.Length; cell++)
        {
            if (cells[cell] > 0) Keep(totals, masses, _base + (cell * _step), cells[cell]);
        }

        mass = [.. masses];
        return [.. totals];
    }

    /// <summary>Merges the sums without each amount, in their order, with the same sums raised by it.</summary>
    public long[] BySums(out double[] mass)
    {
        List<long> totals = [_base];
        List<double> masses = [1d];
        for (var i = 0; i < _amounts.Length; i++)
        {
            var (amount, p) = (_amounts[i], _chances[i]);
            var (merged, weights) = (new List<long>(totals.Count * 2), new List<double>(totals.Count * 2));
            for (int without = 0, with = 0; with < totals.Count;)
            {
                var raised = totals[with] + amount;
                if (without < totals.Count && totals[without] <= raised) Keep(merged, weights, totals[without], masses[without++] * (1 - p));
                else Keep(merged, weights, raised, masses[with++] * p);
            }

            (totals, masses) = (merged, weights);
        }

        mass = [.. masses];
        return [.. totals];
    }

    /// <summary>Draws totals with a fixed seed.</summary>
    public long[] ByDraws(int draws, out double[] mass)
    {
        var random = new SeededDraws(1);
        var drawn = new long[draws];
        for (var draw = 0; draw < draws; draw++)
        {
            var total = _base;
            for (var i = 0; i < _amounts.Length; i++)
            {
                if (random.Next() < _chances[i]) total += _amounts[i];
            }

            drawn[draw] = total;
        }

        Array.Sort(drawn);
        var (totals, masses) = (new List<long>(), new List<double>());
        foreach (var total in drawn) Keep(totals, masses, total, 1d / draws);
        mass = [.. masses];
        return [.. totals];
    }

    private static void Keep(List<long> totals, List<double> masses, long total, double mass)
    {
        if (totals.Count > 0 && totals[totals.Count - 1] == total)
        {
            masses[masses.Count - 1] += mass;
            return;
        }

        totals.Add(total);
        masses.Add(mass);
    }

    private static long Divisor(long left, long right)
    {
        while (right != 0) (left, right) = (right, left % right);
        return left;
    }
}
