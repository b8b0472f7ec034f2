using SalesInsights.Pipelines;

namespace SalesInsights.Outlooks;

/// <summary>
/// The share of an opportunity's amount that comes within days: stage by stage until won, then the delay from won to what is measured.
/// </summary>
/// <remarks>
/// The stages are a semi-Markov chain whose daily hazards are the company's own. From a stage of an age the chance to go to each next
/// stage on a day is the hazard of that age and day times the chance to be still there.
/// </remarks>
internal sealed class WinClock
{
    private readonly StageExits[] _exits;
    private readonly double[]?[] _ratio;
    private readonly double[] _leaving;
    private readonly StageOutcome[] _outcome;
    private readonly double[] _afterWon;
    private readonly double[][] _entering;

    // By stage and age, of those that were asked for; below 0 for the others.
    private readonly double[]?[] _known;
    private readonly OutlookDays _days;

    /// <summary>Makes the clock of one pipeline.</summary>
    /// <param name="exits">How stays went on, by stage within the pipeline, in the order of the stages.</param>
    /// <param name="outcome">What each stage means.</param>
    /// <param name="afterWon">The share that has come so many days after won, by days.</param>
    /// <param name="days">The days to come.</param>
    /// <param name="stratum">Of which kind of opportunities.</param>
    public WinClock(StageExits[] exits, StageOutcome[] outcome, double[] afterWon, OutlookDays days, int stratum = 0)
    {
        (_exits, _outcome, _afterWon, _days) = (exits, outcome, afterWon, days);
        (_ratio, _leaving, _known) = (Array.ConvertAll(exits, e => e.RatioOf(stratum)), new double[exits.Length], new double[exits.Length][]);
        _entering = Array.ConvertAll(exits, _ => new double[days.Longest + 1]);
        for (var left = 0; left <= days.Longest; left++)
        {
            // From the last stage to the first, because a stay can end on the day on which it began.
            for (var stage = exits.Length - 1; stage >= 0; stage--) _entering[stage][left] = OnEntering(stage, left);
        }
    }

    /// <summary>The share that comes within days of entering a stage, the day of the entry not counted.</summary>
    public double Entering(int stage, int daysLeft) => daysLeft < 0 ? 0 : _entering[stage][daysLeft];

    /// <summary>The share that comes on the period's days, of what has been in a stage for an age.</summary>
    public double Of(int stage, int age)
    {
        age = Math.Min(age, StageExits.MostDays);
        var known = _known[stage] ??= Unknown();
        if (known[age] < 0) known[age] = Math.Max(0, Within(stage, age, _days.ClockAhead) - Within(stage, age, _days.ClockSkipped));
        return known[age];
    }

    private static double[] Unknown()
    {
        var shares = new double[StageExits.MostDays + 1];
        shares.AsSpan().Fill(-1);
        return shares;
    }

    private double Within(int stage, int age, double ahead)
    {
        var whole = (int)ahead;
        var share = Within(stage, age, whole);
        return ahead > whole ? share + ((ahead - whole) * (Within(stage, age, whole + 1) - share)) : share;
    }

    private double Within(int stage, int age, int ahead)
    {
        double open = 1, share = 0;
        for (var day = 1; day <= ahead && open > 0; day++)
        {
            var leaving = ReadLeaving(stage, age + day);
            if (leaving <= 0) continue;
            for (var next = 0; next < _leaving.Length; next++)
            {
                if (_leaving[next] > 0) share += open * _leaving[next] * _entering[next][ahead - day];
            }

            open *= 1 - leaving;
        }

        return share;
    }

    private double OnEntering(int stage, int left)
    {
        if (_outcome[stage] == StageOutcome.Won) return _afterWon[left];
        if (_outcome[stage] == StageOutcome.Lost) return 0;
        double open = 1, share = 0;
        for (var day = 0; day <= left && open > 0; day++)
        {
            var leaving = ReadLeaving(stage, day);
            if (leaving <= 0) continue;
            for (var next = 0; next < _leaving.Length; next++)
            {
                if (_leaving[next] <= 0) continue;
                // Back on the day of the entry: that stage is not reckoned for this day yet, the day before is the nearest.
                var rest = day == 0 && next <= stage && IsOpen(next) ? left - 1 : left - day;
                if (rest >= 0) share += open * _leaving[next] * (IsOpen(next) ? _entering[next][rest] : _outcome[next] == StageOutcome.Won ? _afterWon[rest] : 0);
            }

            open *= 1 - leaving;
        }

        return share;
    }

    /// <summary>Sets the chances to leave a stage for each other on the day of an age, and sums them; they never exceed 1.</summary>
    private double ReadLeaving(int stage, int age)
    {
        if (_exits[stage].At(age) is not { } hazard) return 0;
        var (ratio, leaving) = (_ratio[stage], 0d);
        for (var next = 0; next < hazard.Length; next++) leaving += _leaving[next] = ratio is null ? hazard[next] : hazard[next] * ratio[next];
        if (leaving <= 1) return leaving;
        for (var next = 0; next < hazard.Length; next++) _leaving[next] /= leaving;
        return 1;
    }

    private bool IsOpen(int stage) => _outcome[stage] == StageOutcome.Open;
}
