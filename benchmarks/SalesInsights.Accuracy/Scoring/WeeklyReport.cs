using NodaTime;
using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>How many healthy people are accused at least once in a quarter when every Monday of a year is a review.</summary>
internal sealed class WeeklyReport(IReadOnlyList<IReviewer> reviewers, Markdown text)
{
    private const int Threads = 2;
    private const int Weeks = 52;
    private const int WeeksPerQuarter = 13;

    public void Write(Cell cell, int teams)
    {
        var days = Mondays(cell.Settings.AsOf);
        var accused = new int[reviewers.Count];
        var alarmed = new int[reviewers.Count];
        var gate = new Lock();
        Parallel.For(0, teams, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i =>
        {
            var team = TeamSimulator.Simulate(cell.Settings, Seeds.Scoring + (ulong)i, Scenario.Healthy);
            for (var r = 0; r < reviewers.Count; r++)
            {
                var people = PeopleByQuarter(reviewers[r].Review(team, days));
                lock (gate)
                {
                    accused[r] += people.Sum(p => p.Count);
                    alarmed[r] += people.Any(p => p.Count > 0) ? 1 : 0;
                }
            }
        });
        var quarters = teams * cell.People * (Weeks / WeeksPerQuarter);
        text.Heading(2, FormattableString.Invariant($"A year of Mondays: {cell}, {teams} healthy teams"));
        text.Table(
            ["reviewed by", "healthy people accused in a quarter", "teams with an alarm in the year"],
            reviewers.Select((r, n) => (string[])[r.Name, Share(accused[n], quarters), Share(alarmed[n], teams)]));
    }

    private static List<HashSet<string>> PeopleByQuarter(IReadOnlyList<IReadOnlyList<Accusation>> raised) =>
        [.. raised.Chunk(WeeksPerQuarter).Select(q => q.SelectMany(day => day).Select(a => a.Person).ToHashSet())];

    private static LocalDate[] Mondays(LocalDate asOf)
    {
        var last = asOf.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        return [.. Enumerable.Range(0, Weeks).Select(w => last.PlusWeeks(w + 1 - Weeks))];
    }
}
