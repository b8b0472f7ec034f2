using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Calendars;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>Forecasts of one kind against what came, team by team.</summary>
internal sealed class ForecastTally
{
    /// <summary>What a miss costs in the score of an interval of 80 %: 2 / .2.</summary>
    private const double MissCost = 10;

    private const double Normal95 = 1.96;
    private readonly Lock _gate = new();
    private readonly List<double> _teamCoverage = [];
    private double _said;
    private double _came;
    private double _width;
    private double _squares;
    private double _chances;
    private double _reached;
    private int _withChance;
    private int _below;
    private int _above;

    public int Forecasts { get; private set; }

    public double Coverage => _teamCoverage.Average();

    /// <summary>By the spread between teams.</summary>
    public (double Low, double High) CoverageLimits
    {
        get
        {
            var mean = Coverage;
            var error = Math.Sqrt(_teamCoverage.Sum(c => (c - mean) * (c - mean)) / (_teamCoverage.Count - 1.0) / _teamCoverage.Count);
            return (mean - (Normal95 * error), mean + (Normal95 * error));
        }
    }

    /// <summary>Shares of what came below the interval and above it; a tenth each would be right.</summary>
    public double Below => (double)_below / Forecasts;
    public double Above => (double)_above / Forecasts;

    /// <summary>Mean interval score (Gneiting and Raftery 2007); smaller is better.</summary>
    public double IntervalScore => _width / Forecasts;

    public double Bias => (_said - _came) / _came;
    public double Brier => _squares / _withChance;
    public double SaidChance => _chances / _withChance;
    public double Reached => _reached / _withChance;

    /// <summary>Adds forecasts of one team: of each of its people, or of groups of them.</summary>
    public void Add(SimulatedTeam team, IEnumerable<(int[] People, Forecast? Forecast)> forecasts)
    {
        lock (_gate)
        {
            var (covered, of) = (0, 0);
            foreach (var (people, said) in forecasts)
            {
                if (said is not { } forecast) continue;
                var came = people.Sum(person => Came(team, person));
                of++;
                if (came >= forecast.Low && came <= forecast.High) covered++;
                Add(forecast, came, people.Sum(person => (double)TargetDraw.Amount(team, person, 0)));
            }

            if (of > 0) _teamCoverage.Add((double)covered / of);
        }
    }

    private void Add(Forecast forecast, double came, double target)
    {
        Forecasts++;
        _said += forecast.Landing;
        _came += came;
        if (came < forecast.Low) _below++;
        if (came > forecast.High) _above++;
        _width += forecast.High - forecast.Low + (MissCost * (Math.Max(0, forecast.Low - came) + Math.Max(0, came - forecast.High)));
        if (forecast.Chance is not { } chance) return;
        var reached = came >= target ? 1 : 0;
        _withChance++;
        _chances += chance;
        _reached += reached;
        _squares += (chance - reached) * (chance - reached);
    }

    private static double Came(SimulatedTeam team, int person)
    {
        var first = team.Time.IndexOf(TargetPeriod.Containing(team.AsOf, PeriodKind.Quarter).First);
        return team.Story.Orders.Where(o => o.Owner == person && o.At >= first && o.At < team.Time.End).Sum(o => o.Amount);
    }
}
