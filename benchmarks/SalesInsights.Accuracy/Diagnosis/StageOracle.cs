using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// Exits of a stage against the true hazards of the market, over all stays in own hands, open ones included: lost deals against the hazard to lose,
/// all exits against both hazards together.
/// </summary>
internal sealed class StageOracle
{
    /// <summary>
    /// A visit is followed until so much hazard has passed (one in twenty is still there): a deal that ended and was never closed in the
    /// records would else weigh as much as a dozen.
    /// </summary>
    private const double LongestHazard = 3;

    private static readonly int[] Windows = [180, 270];

    private readonly SimulatedTeam _team;
    private readonly Observed _observed;
    private readonly double[] _starts;
    private readonly double[,] _longest;
    private readonly Tally[,] _tallies;

    public StageOracle(SimulatedTeam team, Observed observed)
    {
        (_team, _observed) = (team, observed);
        _starts = [.. Windows.Select(days => (double)team.Time.WindowOf(days))];
        _tallies = new Tally[team.People.Count, team.Truth.Settings.OpenStages * Windows.Length];
        _longest = new double[TeamTruth.Strata, team.Truth.Settings.OpenStages];
        for (var s = 0; s < TeamTruth.Strata; s++)
        {
            for (var k = 0; k < team.Truth.Settings.OpenStages; k++) _longest[s, k] = Longest(team.Truth.Lost[s][k], team.Truth.Advance[s][k]);
        }

        foreach (var stay in observed.Stays) Count(stay);
    }

    public double Score(int person, int stage, Cause cause)
    {
        var (best, settings) = (double.PositiveInfinity, _team.Truth.Settings);
        for (var w = 0; w < Windows.Length; w++)
        {
            ref var tally = ref _tallies[person, (stage * Windows.Length) + w];
            if (cause == Cause.Lost)
            {
                var losing = Predictive.Of(settings.Frailty, settings.DriftSd, tally.PastLost, tally.PastLosing, tally.Losing);
                best = OracleDiagnoser.Smallest(best, Tail.Upper(tally.Lost, losing.Size, losing.Mean), tally.Lost, losing.Mean, isUpper: true);
                continue;
            }

            var expected = tally.Losing + tally.Advancing;
            if (expected <= 0) continue;
            // Two clocks of which each differs between people on its own: together they differ less.
            var share = Math.Sqrt((tally.Losing * tally.Losing) + (tally.Advancing * tally.Advancing)) / expected;
            var leaving = Predictive.Of(
                settings.Frailty * share, settings.DriftSd * share, tally.PastExits, tally.PastLosing + tally.PastAdvancing, expected);
            best = OracleDiagnoser.Smallest(best, Tail.Lower(tally.Exits, leaving.Size, leaving.Mean), tally.Exits, leaving.Mean, isUpper: false);
        }

        return best;
    }

    private void Count(in StageStay stay)
    {
        var (lost, advance) = (_team.Truth.Lost[stay.Stratum][stay.Stage], _team.Truth.Advance[stay.Stratum][stay.Stage]);
        var longest = _longest[stay.Stratum, stay.Stage];
        var (from, end) = (stay.AgeFrom, _observed.AgeAt(stay, stay.To));
        if (from >= longest) return;
        var to = Math.Min(end, longest);
        for (var w = 0; w < _starts.Length; w++)
        {
            ref var tally = ref _tallies[stay.Owner, (stay.Stage * Windows.Length) + w];
            var middle = stay.From >= _starts[w] ? from : Math.Min(_observed.AgeAt(stay, _starts[w]), longest);
            tally.PastLosing += lost.Hazard(middle) - lost.Hazard(from);
            tally.PastAdvancing += advance.Hazard(middle) - advance.Hazard(from);
            tally.Losing += lost.Hazard(to) - lost.Hazard(middle);
            tally.Advancing += advance.Hazard(to) - advance.Hazard(middle);
            if (stay.Exit == StageExit.None || end > longest) continue;
            var isLost = stay.Exit == StageExit.Lost ? 1 : 0;
            if (stay.To < _starts[w])
            {
                tally.PastExits++;
                tally.PastLost += isLost;
                continue;
            }

            tally.Exits++;
            tally.Lost += isLost;
        }
    }

    /// <summary>The age at which both hazards together reach <see cref="LongestHazard"/>, by bisection.</summary>
    private static double Longest(StageClock lost, StageClock advance)
    {
        var (low, high) = (0.0, 1000.0);
        while (high - low > 0.01)
        {
            var middle = 0.5 * (low + high);
            if (lost.Hazard(middle) + advance.Hazard(middle) < LongestHazard) low = middle; else high = middle;
        }

        return low;
    }

    private struct Tally
    {
        public int PastLost;
        public int PastExits;
        public int Lost;
        public int Exits;
        public double PastLosing;
        public double PastAdvancing;
        public double Losing;
        public double Advancing;
    }
}
