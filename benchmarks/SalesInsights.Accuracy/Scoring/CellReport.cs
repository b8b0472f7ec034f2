using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Statistics;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>The tables of one cell. The oracle stands beside each diagnoser at the same measured false alarms.</summary>
internal sealed class CellReport(CellScore score, Markdown text)
{
    private static readonly double[] Levels = [0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.1];

    private IEnumerable<int> All => Enumerable.Range(0, score.Diagnosers.Count);

    public void Write()
    {
        var cell = score.Cell;
        text.Heading(2, FormattableString.Invariant($"{cell.People} people, spread M {cell.Spread}, frailty {cell.Frailty}"));
        Healthy();
        Planted();
        Power();
        Several();
        if (score.Diagnosers.Any(d => d is IDepartmentDiagnoser)) Departments();
        Distractors();
        foreach (var d in All.Where(d => score.Diagnosers[d] is ILevelDiagnoser)) Curve(d);
    }

    private string Name(int diagnoser) => score.Diagnosers[diagnoser].Name;

    private void Healthy()
    {
        text.Table(
            ["healthy", "teams", "with an alarm", "share", "95 % limits", "people a team", "share on tuning seeds", "oracle's level there", "too few data", "ms a team"],
            All.Select(d =>
            {
                var f = score.Healthy(d);
                var limits = BinomialInterval.Wilson(f.Alarmed, f.Teams);
                return (string[])
                [
                    Name(d), $"{f.Teams}", $"{f.Alarmed}", Share(f.Alarmed, f.Teams), $"{Number(limits.Low, 3)}–{Number(limits.High, 3)}",
                    Number(f.WrongPerTeam, 2), Number(score.Tuning(d).FalseAlarms, 3), Level(score.MatchedLevel(d)),
                    Share(f.TooFew, f.Steps), Number(score.Milliseconds(d), 1),
                ];
            })).Line();
    }

    private void Planted()
    {
        var rows = from d in All
                   from effect in Scenarios.Effects
                   let scenarios = Scenarios.Kinds.Select(k => Scenario.Planted(k, effect)).ToArray()
                   let f = score.Of(d, scenarios)
                   let o = score.Oracle(d, scenarios)
                   select (string[])
                   [
                       $"{Name(d)}, {effect}", $"{f.Teams}", Share(f.Found, f.Causes), Share(o.Found, o.Causes), Share(f.Recall, o.Recall),
                       Number(f.WrongPerTeam, 2), Share(f.Named, f.People), Share(f.CauseRight, f.Named), Share(f.StageRight, f.Staged),
                       Number((double)f.Points / Math.Max(1, f.People), 2),
                   ];
        text.Table(
            ["one cause", "teams", "recall", "oracle's", "ratio", "wrong people a team", "named", "cause right", "stage right", "points (+1/−2/0)"],
            rows).Line();
    }

    private void Power()
    {
        var rows = from kind in Scenarios.Kinds
                   from effect in Scenarios.Effects
                   let scenario = Scenario.Planted(kind, effect)
                   select (string[])
                   [
                       FormattableString.Invariant($"{kind} ×{PlantedCause.FactorOf(kind, effect)}"),
                       .. All.Select(d => $"{Number(score.Of(d, scenario).Recall, 2)} ({Number(score.Oracle(d, scenario).Recall, 2)})"),
                   ];
        text.Table(["recall (oracle's at the same alarms)", .. All.Select(Name)], rows).Line();
    }

    private void Several()
    {
        var rows = from scenario in Scenarios.Several
                   select (string[])
                   [
                       scenario.ToString(),
                       .. All.Select(d =>
                       {
                           var (f, o) = (score.Of(d, scenario), score.Oracle(d, scenario));
                           return $"{Number(f.Recall, 2)} ({Number(o.Recall, 2)}), {Number(f.WrongPerTeam, 2)}";
                       }),
                   ];
        text.Table(["several causes: recall (oracle's), wrong people a team", .. All.Select(Name)], rows).Line();
    }

    private void Departments()
    {
        var tellers = All.Where(d => score.Diagnosers[d] is IDepartmentDiagnoser).ToArray();
        string[] healthy = ["healthy teams", .. tellers.Select(d => $"–, {Share(score.Healthy(d).DepartmentsWrong, score.Healthy(d).Teams)}")];
        var rows = from scenario in Scenarios.Several
                   where scenario.WholeDepartment
                   select (string[])
                   [
                       scenario.ToString(),
                       .. tellers.Select(d => score.Of(d, scenario)).Select(f => $"{Share(f.DepartmentsFound, f.Teams)}, {Share(f.DepartmentsWrong, f.Teams)}"),
                   ];
        text.Table(["departments: found with the cause, others a team", .. tellers.Select(Name)], [healthy, .. rows]).Line();
    }

    private void Distractors()
    {
        var teams = score.Of(0, Scenarios.Distracted[0]).Teams;
        string[] twins = ["the same teams, healthy", .. All.Select(d => Number(score.HealthyTwins(d, teams).FalseAlarms, 2))];
        var rows = from scenario in Scenarios.Distracted
                   select (string[])
                   [
                       scenario.ToString(),
                       .. All.Select(d =>
                       {
                           var f = score.Of(d, scenario);
                           return $"{Number(f.FalseAlarms, 2)}, {Share(f.DistractedAccused, f.Teams)}";
                       }),
                   ];
        text.Table([$"distractors ({teams} teams each): any alarm, the distracted person", .. All.Select(Name)], [twins, .. rows]).Line();
    }

    private void Curve(int diagnoser)
    {
        var scenarios = (from kind in Scenarios.Kinds from effect in Scenarios.Effects select Scenario.Planted(kind, effect)).ToArray();
        var rows = Levels.Select(level =>
        {
            var (h, f) = (score.HealthyAt(diagnoser, level), score.At(diagnoser, level, scenarios));
            return (string[])
            [
                Level(level), Number(h.FalseAlarms, 3), Number(f.Recall, 3), Number(f.WrongPerTeam, 3), Share(f.CauseRight, f.Named),
                Share(f.StageRight, f.Staged), Number((double)f.Points / Math.Max(1, f.People), 3),
            ];
        });
        text.Table([$"{Name(diagnoser)}: level", "healthy alarmed", "recall", "wrong people", "cause right", "stage right", "points"], rows).Line();
    }
}
