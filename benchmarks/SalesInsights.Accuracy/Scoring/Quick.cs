using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>A small run on fixed seeds for the CI. The bounds are wide: they catch what was broken, the report says what was reached.</summary>
internal static class Quick
{
    private const int Healthy = 100;
    private const int Planted = 12;

    /// <summary>All bounds in one place, by the name of the diagnoser. The same seeds give the same counts, so none of them is a matter of luck.</summary>
    private static readonly IReadOnlyDictionary<string, Bounds> Allowed = new Dictionary<string, Bounds>
    {
        ["journeys"] = new(MostAlarmed: 5, LeastFound: 66, MostWrong: 3, LeastCauseRight: 0.95),
        ["oracle"] = new(MostAlarmed: 6, LeastFound: 75, MostWrong: 4, LeastCauseRight: 0.95),
        ["plug-in"] = new(MostAlarmed: 80, LeastFound: 30, MostWrong: 150, LeastCauseRight: 0.5),
        ["thresholds"] = new(MostAlarmed: 100, LeastFound: 40, MostWrong: 200, LeastCauseRight: 0.5),
    };

    private static readonly Scenario[] Several =
        [.. Scenarios.Kinds.SelectMany(k => (Scenario[])[Scenario.Planted(k, Effect.Moderate), Scenario.Planted(k, Effect.Strong)])];

    /// <summary>Runs it.</summary>
    /// <returns>What is broken; nothing when all is well.</returns>
    public static IReadOnlyList<string> Run(IReadOnlyList<IDiagnoser> diagnosers, Markdown text)
    {
        var settings = new Cell(8, 30, 0.3).Settings;
        var runner = new Runner(diagnosers);
        var healthy = runner.Run(settings, Scenario.Healthy, Seeds.Quick, Healthy, "healthy");
        var planted = Several.Select(s => runner.Run(settings, s, Seeds.Quick, Planted, s.ToString())).ToArray();
        var (broken, rows) = (new List<string>(), new List<string[]>());
        for (var d = 0; d < diagnosers.Count; d++)
        {
            var diagnoser = d;
            var level = diagnosers[d] is ILevelDiagnoser levelled ? levelled.Level : double.PositiveInfinity;
            var (h, f) = (new Figures(healthy[d], level), new Figures(planted.SelectMany(p => p[diagnoser]), level));
            rows.Add([diagnosers[d].Name, $"{h.Alarmed} of {h.Teams}", $"{f.Found} of {f.Causes}", $"{f.WronglyAccused}", $"{f.CauseRight} of {f.Named}"]);
            if (Allowed.TryGetValue(diagnosers[d].Name, out var bounds)) broken.AddRange(bounds.Broken(diagnosers[d].Name, h, f));
        }

        text.Table(["8 people, M 30, frailty .3", "healthy alarmed", "causes found", "wrong people", "cause right"], rows);
        return broken;
    }

    /// <summary>What a diagnoser may do worst.</summary>
    /// <param name="MostAlarmed">Healthy teams with any alarm.</param>
    /// <param name="LeastFound">Planted causes found.</param>
    /// <param name="MostWrong">People accused who have no cause, over all planted teams.</param>
    /// <param name="LeastCauseRight">Share of those named.</param>
    private sealed record Bounds(int MostAlarmed, int LeastFound, int MostWrong, double LeastCauseRight)
    {
        public IEnumerable<string> Broken(string name, Figures healthy, Figures planted)
        {
            if (healthy.Alarmed > MostAlarmed) yield return $"{name}: {healthy.Alarmed} healthy teams are alarmed, more than {MostAlarmed}";
            if (planted.Found < LeastFound) yield return $"{name}: {planted.Found} causes are found, fewer than {LeastFound}";
            if (planted.WronglyAccused > MostWrong) yield return $"{name}: {planted.WronglyAccused} people are accused wrongly, more than {MostWrong}";
            if (planted.CauseRight < LeastCauseRight * planted.Named) yield return $"{name}: the cause is right in {planted.CauseRight} of {planted.Named}";
        }
    }
}
