using SalesInsights.Accuracy.Simulation;
using SalesInsights.Statistics;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>The goals over all cells, diagnoser by diagnoser: what was measured, and a mark where the goal is missed.</summary>
internal static class Goals
{
    /// <summary>Share of healthy reports with any alarm, and the upper limit it may have.</summary>
    public const double FalseAlarms = 0.05;
    public const double FalseAlarmsLimit = 0.06;

    /// <summary>People without a cause accused in a planted report.</summary>
    public const double WrongPeople = 0.3;

    /// <summary>Share of those named in which cause and stage are right.</summary>
    public const double CauseRight = 0.9;
    public const double StageRight = 0.85;

    /// <summary>Recall as a share of the oracle's at the same measured false alarms, with 8 people and with more.</summary>
    public static double RecallRatio(int people) => people <= 8 ? 0.8 : 0.9;

    public static void Write(Markdown text, IReadOnlyList<CellScore> cells)
    {
        text.Heading(2, "Goals").Line("A cell is people / M / frailty. ✗ marks a goal that is missed.").Line();
        for (var d = 0; d < cells[0].Diagnosers.Count; d++)
        {
            var diagnoser = d;
            text.Table(
                [cells[0].Diagnosers[d].Name, "healthy alarmed ≤ .05", "limit ≤ .06", "recall", "of the oracle's ≥ .8 / .9", "wrong people ≤ .3",
                    "cause right ≥ .9", "stage right ≥ .85", "distracted, healthy twins"],
                cells.Select(c => Row(c, diagnoser))).Line();
        }
    }

    private static string[] Row(CellScore cell, int d)
    {
        var scenarios = (from kind in Scenarios.Kinds from effect in Scenarios.Effects select Scenario.Planted(kind, effect)).ToArray();
        var (h, f, o) = (cell.Healthy(d), cell.Of(d, scenarios), cell.Oracle(d, scenarios));
        var limit = BinomialInterval.Wilson(h.Alarmed, h.Teams).High;
        var distracted = cell.Of(d, Scenarios.Distracted);
        var twins = cell.HealthyTwins(d, distracted.Teams / Scenarios.Distracted.Count);
        return
        [
            cell.Cell.ToString(),
            Mark(h.FalseAlarms, h.FalseAlarms <= FalseAlarms),
            Mark(limit, limit <= FalseAlarmsLimit),
            Number(f.Recall, 3),
            Mark(f.Recall / o.Recall, f.Recall >= RecallRatio(cell.Cell.People) * o.Recall),
            Mark(f.WrongPerTeam, f.WrongPerTeam <= WrongPeople),
            Mark((double)f.CauseRight / f.Named, f.CauseRight >= CauseRight * f.Named),
            Mark((double)f.StageRight / f.Staged, f.StageRight >= StageRight * f.Staged),
            $"{Number(distracted.FalseAlarms, 3)}, {Number(twins.FalseAlarms, 3)}",
        ];
    }

    private static string Mark(double value, bool isReached) => (double.IsNaN(value) ? "–" : Number(value, 3)) + (isReached ? "" : " ✗");
}
