using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;
using SalesInsights.Calendars;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>
/// Forecasts of each person's orders in the last quarter, made in the middle of each third, against what the quarter brought. Teams are the clusters: what
/// hits a team hits all its people.
/// </summary>
internal sealed class OutlookReport(IReadOnlyList<IForecaster> forecasters, Markdown text)
{
    private const int Threads = 2;
    private const int Thirds = 3;

    public void Write(Cell cell, int teams)
    {
        var scores = new ForecastTally[forecasters.Count, Thirds];
        for (var n = 0; n < scores.Length; n++) scores[n / Thirds, n % Thirds] = new ForecastTally();
        Parallel.For(0, teams, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            var team = TeamSimulator.Simulate(cell.Settings, Seeds.Scoring + (ulong)i, Scenario.Healthy);
            for (var third = 0; third < Thirds; third++)
            {
                var seen = team.SeenOn(DayIn(team, third));
                for (var f = 0; f < forecasters.Count; f++) scores[f, third].Add(team, [.. Enumerable.Range(0, cell.People).Select(p => forecasters[f].Of(seen, p))]);
            }
        });
        text.Heading(2, FormattableString.Invariant($"Outlook: {cell}, {teams} healthy teams"));
        text.Table(
            ["forecast, third of the quarter", "people", "80 % covers", "95 % limits by teams", "interval score ÷ the first's", "bias", "Brier", "reach, said", "reach, true"],
            from f in Enumerable.Range(0, forecasters.Count)
            from third in Enumerable.Range(0, Thirds)
            select Row($"{forecasters[f].Name}, {third + 1}", scores[f, third], scores[0, third]));
    }

    private static string[] Row(string name, ForecastTally score, ForecastTally first)
    {
        var (low, high) = score.CoverageLimits;
        return
        [
            name, $"{score.Forecasts}", Number(score.Coverage, 3), $"{Number(low, 3)}–{Number(high, 3)}", Number(score.IntervalScore / first.IntervalScore, 3),
            Number(score.Bias, 3), Number(score.Brier, 3), Number(score.SaidChance, 3), Number(score.Reached, 3),
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
