using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Calendars;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>
/// Forecasts of the orders of people, departments and the company in the last quarter, made in the middle of each third, against what the quarter brought.
/// Teams are the clusters: what hits a team hits all its people.
/// </summary>
internal sealed class OutlookReport(IReadOnlyList<IForecaster> forecasters, Markdown text)
{
    private const int Threads = 2;
    private const int Thirds = 3;

    public void Write(Cell cell, int teams, ulong firstSeed)
    {
        var people = TalliesOf(forecasters.Count);
        IGroupForecaster[] wide = [.. forecasters.OfType<IGroupForecaster>()];
        var (departments, companies) = (TalliesOf(wide.Length), TalliesOf(wide.Length));
        Parallel.For(0, teams, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            var team = TeamSimulator.Simulate(cell.Settings, firstSeed + (ulong)i, Scenario.Healthy);
            var everybody = Enumerable.Range(0, cell.People).ToArray();
            var groups = everybody.GroupBy(p => team.People[p].Department).ToArray();
            for (var third = 0; third < Thirds; third++)
            {
                var seen = team.SeenOn(DayIn(team, third));
                for (var f = 0; f < forecasters.Count; f++)
                    people[f][third].Add(team, everybody.Select(p => ((int[])[p], forecasters[f].Of(seen, p))));
                for (var f = 0; f < wide.Length; f++)
                {
                    departments[f][third].Add(team, groups.Select(g => (g.ToArray(), wide[f].OfGroup(seen, g.Key))));
                    companies[f][third].Add(team, [(everybody, wide[f].OfGroup(seen, -1))]);
                }
            }
        });
        text.Heading(2, FormattableString.Invariant($"Outlook: {cell}, {teams} healthy teams from seed {firstSeed}"));
        text.Table(
            [
                "forecast, third of the quarter", "forecasts", "80 % covers", "95 % limits by teams", "below", "above", "interval score ÷ the first's", "bias",
                "Brier", "reach, said", "reach, true",
            ],
            [
                .. forecasters.SelectMany((f, n) => RowsOf($"{f.Name}, people", people[n], people[0])),
                .. wide.SelectMany((f, n) => RowsOf($"{f.Name}, departments", departments[n], departments[0])),
                .. wide.SelectMany((f, n) => RowsOf($"{f.Name}, company", companies[n], companies[0])),
            ]);
    }

    private static ForecastTally[][] TalliesOf(int forecasters) =>
        [.. Enumerable.Range(0, forecasters).Select(_ => Enumerable.Range(0, Thirds).Select(_ => new ForecastTally()).ToArray())];

    private static IEnumerable<string[]> RowsOf(string name, ForecastTally[] tallies, ForecastTally[] first) =>
        tallies.Select((tally, third) => Row($"{name}, {third + 1}", tally, first[third]));

    private static string[] Row(string name, ForecastTally score, ForecastTally first)
    {
        var (low, high) = score.CoverageLimits;
        return
        [
            name, $"{score.Forecasts}", Number(score.Coverage, 3), $"{Number(low, 3)}–{Number(high, 3)}", Number(score.Below, 3), Number(score.Above, 3),
            Number(score.IntervalScore / first.IntervalScore, 3), Number(score.Bias, 3), Number(score.Brier, 3),
            Number(score.SaidChance, 3), Number(score.Reached, 3),
        ];
    }

    /// <summary>The day by which one, three or five sixths of the quarter's working days are gone.</summary>
    private static NodaTime.LocalDate DayIn(SimulatedTeam team, int third)
    {
        var first = team.Time.IndexOf(TargetPeriod.Containing(team.AsOf, PeriodKind.Quarter).First);
        var gone = (int)Math.Round((team.Time.End - first) * ((2 * third) + 1) / 6.0);
        return team.Time.Days[first + gone - 1];
    }
}
