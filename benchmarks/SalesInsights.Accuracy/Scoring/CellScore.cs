using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>All outcomes of one cell.</summary>
internal sealed class CellScore
{
    private readonly Runner _runner;
    private readonly Outcome[][] _tuning;
    private readonly Outcome[][] _healthy;
    private readonly Dictionary<string, Outcome[][]> _others = [];
    private readonly int _oracle;

    public CellScore(Cell cell, RunSize size, Runner runner)
    {
        (Cell, _runner) = (cell, runner);
        _oracle = runner.Diagnosers.ToList().IndexOf(Diagnosis.Diagnosers.Oracle);
        _tuning = runner.Run(cell.Settings, Scenario.Healthy, Seeds.Tuning, size.Tuning, $"{cell} healthy (tuning)");
        _healthy = runner.Run(cell.Settings, Scenario.Healthy, Seeds.Scoring, size.Healthy, $"{cell} healthy");
        foreach (var kind in Scenarios.Kinds)
        {
            foreach (var effect in Scenarios.Effects) Run(Scenario.Planted(kind, effect), size.Planted);
        }

        foreach (var scenario in Scenarios.Several) Run(scenario, size.Planted);
        foreach (var scenario in Scenarios.Distracted) Run(scenario, size.Distracted);
    }

    public Cell Cell { get; }

    public IReadOnlyList<IDiagnoser> Diagnosers => _runner.Diagnosers;

    /// <summary>The level of the oracle at which it raises as many false alarms on tuning seeds as a diagnoser.</summary>
    public double MatchedLevel(int diagnoser) => Levels.Matching(_tuning[_oracle], Tuning(diagnoser).FalseAlarms);

    public Figures Tuning(int diagnoser) => new(_tuning[diagnoser], LevelOf(diagnoser));

    public Figures Healthy(int diagnoser) => new(_healthy[diagnoser], LevelOf(diagnoser));

    /// <summary>The healthy teams on the seeds of the first distracted ones.</summary>
    public Figures HealthyTwins(int diagnoser, int teams) => new(_healthy[diagnoser].Take(teams), LevelOf(diagnoser));

    public Figures Of(int diagnoser, params IEnumerable<Scenario> scenarios) => At(diagnoser, LevelOf(diagnoser), scenarios);

    /// <summary>The oracle at the measured false alarms of a diagnoser.</summary>
    public Figures Oracle(int diagnoser, params IEnumerable<Scenario> scenarios) => At(_oracle, MatchedLevel(diagnoser), scenarios);

    /// <summary>Another level of a diagnoser that has levels.</summary>
    public Figures At(int diagnoser, double level, params IEnumerable<Scenario> scenarios) =>
        new(scenarios.SelectMany(s => _others[s.ToString()][diagnoser]), level);

    public Figures HealthyAt(int diagnoser, double level) => new(_healthy[diagnoser], level);

    public double Milliseconds(int diagnoser) => _healthy[diagnoser].Average(o => o.Milliseconds);

    private double LevelOf(int diagnoser) => Diagnosers[diagnoser] is ILevelDiagnoser levelled ? levelled.Level : double.PositiveInfinity;

    private void Run(Scenario scenario, int teams) =>
        _others[scenario.ToString()] = _runner.Run(Cell.Settings, scenario, Seeds.Scoring, teams, $"{Cell} {scenario}");
}
