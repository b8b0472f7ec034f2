using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Statistics;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>Nothing but the false alarms of healthy teams, cell by cell, so that all cells can be run at the size that the goals ask for.</summary>
internal static class HealthyReport
{
    public static void Write(Markdown text, IReadOnlyList<Cell> cells, IDiagnoser diagnoser, int teams)
    {
        text.Heading(2, $"Healthy teams: {diagnoser.Name}, {teams} teams a cell")
            .Line("A cell is people / M / frailty. ✗ marks a goal that is missed.").Line();
        text.Table(
            [
                "cell", "anybody alarmed", "share ≤ .05", "95 % limits, upper ≤ .06", "people a team", "a department's finding", "share", "95 % limits",
                "ms a team",
            ],
            [.. cells.Select(cell => Row(cell, diagnoser, teams))]);
    }

    private static string[] Row(Cell cell, IDiagnoser diagnoser, int teams)
    {
        var runner = new Runner([diagnoser]);
        var outcomes = runner.Run(cell.Settings, Scenario.Healthy, Seeds.Scoring, teams, $"{cell} healthy")[0];
        var f = new Figures(outcomes, diagnoser is ILevelDiagnoser levelled ? levelled.Level : double.PositiveInfinity);
        var (limits, departments) = (BinomialInterval.Wilson(f.Alarmed, teams), BinomialInterval.Wilson(f.DepartmentsAlarmed, teams));
        return
        [
            cell.ToString(), $"{f.Alarmed}", Share(f.Alarmed, teams) + Mark(f.FalseAlarms <= Goals.FalseAlarms),
            $"{Number(limits.Low, 3)}–{Number(limits.High, 3)}" + Mark(limits.High <= Goals.FalseAlarmsLimit), Number(f.WrongPerTeam, 3),
            $"{f.DepartmentsAlarmed}", Share(f.DepartmentsAlarmed, teams), $"{Number(departments.Low, 3)}–{Number(departments.High, 3)}",
            Number((runner.SimulationMilliseconds / runner.Teams) + outcomes.Average(o => o.Milliseconds), 1),
        ];
    }

    private static string Mark(bool isReached) => isReached ? "" : " ✗";
}
