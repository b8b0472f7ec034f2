using System.Diagnostics;
using SalesInsights.Accuracy.Diagnosis;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>The whole report: the goals over all cells, then each cell.</summary>
internal static class Report
{
    public static void Write(Markdown text, Arguments arguments)
    {
        var clock = Stopwatch.StartNew();
        var names = arguments.Diagnosers?.Split(',');
        var diagnosers = Diagnosers.All.Where(d => names is null || names.Contains(d.Name) || d == Diagnosers.Oracle).ToArray();
        var size = RunSize.Of(arguments.Teams ?? 2000);
        var (scores, cells, times) = (new List<CellScore>(), new Markdown(), new List<string[]>());
        foreach (var cell in arguments.CellsOr(null))
        {
            var (began, runner) = (clock.Elapsed, new Runner(diagnosers));
            scores.Add(new CellScore(cell, size, runner));
            new CellReport(scores[^1], cells).Write();
            times.Add([cell.ToString(), $"{runner.Teams}", Number((clock.Elapsed - began).TotalSeconds, 0), Number(runner.SimulationMilliseconds / runner.Teams, 1)]);
        }

        text.Line("# Accuracy").Line()
            .Line($"A cell has {size.Tuning} healthy teams on tuning seeds and {size.Healthy} on scoring seeds, {size.Planted} for each planted cause and")
            .Line($"effect, {size.Distracted} for each distractor. Everything but the tuning columns is from scoring seeds.")
            .Line(FormattableString.Invariant($"A person gets {scores[0].Cell.Customers} new customers a month, fairs apart."));
        Goals.Write(text, scores);
        text.Line(cells.ToString()).Heading(2, "Times");
        text.Table(["cell", "teams", "seconds, two threads", "ms a team to simulate"], times);
    }
}
