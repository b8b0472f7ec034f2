using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Statistics;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>
/// Distracted teams beside the same ones healthy, and what planted causes are found, both on tuning seeds: for whoever repairs an accusation, and wants to see
/// what the repair costs.
/// </summary>
internal sealed class DistractorReport(IDiagnoser diagnoser, Markdown text)
{
    private static readonly Effect[] Effects = [Effect.Moderate, Effect.Strong];
    private readonly double _level = diagnoser is ILevelDiagnoser levelled ? levelled.Level : double.PositiveInfinity;
    private readonly Runner _runner = new([diagnoser]);

    public void Write(Cell cell, int teams)
    {
        var healthy = Run(cell, Scenario.Healthy, teams);
        text.Heading(2, $"Distractors: {diagnoser.Name}, {cell}, {teams} teams each on tuning seeds");
        text.Table(
            ["distractor", "any alarm", "95 % limits", "only distracted", "only healthy", "the distracted person", "healthy", "accused of"],
            [Row("the same teams, healthy", healthy, healthy), .. Scenarios.Distracted.Select(s => Row(s.ToString(), Run(cell, s, teams), healthy))]).Line();
        text.Table(
            [$"recall ({teams / 4} teams each)", .. Effects.Select(e => e.ToString()), "wrong people a team"],
            [.. Scenarios.Kinds.Select(kind => Recall(cell, kind, teams / 4))]).Line();
        text.Table(
            [$"a whole department ({teams / 4} teams each)", "found with the cause", "other departments a team", "members accused of it", "others accused a team"],
            [.. Scenarios.Several.Where(s => s.WholeDepartment).Select(s => Department(cell, s, teams / 4))]);
    }

    private Outcome[] Run(Cell cell, Scenario scenario, int teams) => _runner.Run(cell.Settings, scenario, Seeds.Tuning, teams, $"{cell} {scenario}")[0];

    private string[] Row(string name, Outcome[] outcomes, Outcome[] twins)
    {
        var f = new Figures(outcomes, _level);
        var limits = BinomialInterval.Wilson(f.Alarmed, f.Teams);
        var (more, less) = (outcomes.Zip(twins).Count(IsOnlyFirst), twins.Zip(outcomes).Count(IsOnlyFirst));
        var of = outcomes.SelectMany(o => o.At(_level).Where(a => a.Person == o.Distracted)).CountBy(a => a.Kind).OrderByDescending(k => k.Value);
        return
        [
            name, Number(f.FalseAlarms, 3), $"{Number(limits.Low, 3)}–{Number(limits.High, 3)}", $"{more}", $"{less}",
            Share(f.DistractedAccused, f.Teams), Share(outcomes.Zip(twins).Count(IsSamePersonAccused), f.Teams), string.Join(", ", of.Select(k => $"{k.Key} {k.Value}")),
        ];
    }

    private string[] Department(Cell cell, Scenario scenario, int teams)
    {
        var f = new Figures(Run(cell, scenario, teams), _level);
        return
        [
            scenario.ToString(), Share(f.DepartmentsFound, teams), Share(f.DepartmentsWrong, teams), Number(f.Recall, 3), Number(f.WrongPerTeam, 3),
        ];
    }

    private bool IsOnlyFirst((Outcome First, Outcome Second) pair) => pair.First.At(_level).Any() && !pair.Second.At(_level).Any();

    /// <summary>Whether the one whom the distractor is about is accused in the healthy team, too.</summary>
    private bool IsSamePersonAccused((Outcome Distracted, Outcome Healthy) pair) => pair.Healthy.At(_level).Any(a => a.Person == pair.Distracted.Distracted);

    private string[] Recall(Cell cell, PlantKind kind, int teams)
    {
        var found = Effects.Select(effect => new Figures(Run(cell, Scenario.Planted(kind, effect), teams), _level)).ToArray();
        return [kind.ToString(), .. found.Select(f => Number(f.Recall, 3)), Number(found.Average(f => f.WrongPerTeam), 3)];
    }
}
