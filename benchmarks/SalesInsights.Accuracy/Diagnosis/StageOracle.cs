using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// Exits of a stage against the true hazards of the market, over all stays in own hands, open ones included: lost deals against the hazard to lose,
/// all exits against both hazards together.
/// </summary>
internal sealed class StageOracle
{
    private static readonly int[] Windows = [180, 270];

    private readonly SimulatedTeam _team;
    private readonly Observed _observed;
    private readonly double[] _starts;
    private readonly Tally[,] _tallies;

    public StageOracle(SimulatedTeam team, Observed observed)
    {
        (_team, _observed) = (team, observed);
        _starts = [.. Windows.Select(days => (double)team.Time.WindowOf(days))];
        _tallies = new Tally[team.People.Count, team.Truth.Settings.OpenStages * Windows.Length];
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
        var (from, to) = (stay.AgeFrom, _observed.AgeAt(stay, stay.To));
        for (var w = 0; w < _starts.Length; w++)
        {
            ref var tally = ref _tallies[stay.Owner, (stay.Stage * Windows.Length) + w];
            var middle = stay.From >= _starts[w] ? from : _observed.AgeAt(stay, _starts[w]);
            tally.PastLosing += lost.Hazard(middle) - lost.Hazard(from);
            tally.PastAdvancing += advance.Hazard(middle) - advance.Hazard(from);
            tally.Losing += lost.Hazard(to) - lost.Hazard(middle);
            tally.Advancing += advance.Hazard(to) - advance.Hazard(middle);
            if (stay.Exit == StageExit.None) continue;
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
