using SalesInsights.Accuracy.Simulation;
using SalesInsights.Calendars;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using static SalesInsights.Accuracy.Scoring.Markdown;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>How often praise is said in teams in which nothing was planted: where all are alike, where people differ, where habits drift.</summary>
internal static class PraiseReport
{
    private static readonly TeamSettings Alike = TeamSettings.Plain with { NewCustomerCv = 0.01, Frailty = 0.01, FollowUpSpread = 3000, DelayCv = 0.01 };

    private static readonly DiagnosticEngine Engine = new(new RuleSet([new StrengthToShowRule(), new BetterThanBeforeRule()]));

    public static void Write(Markdown text, int teams)
    {
        text.Heading(2, "Praise in healthy teams").Line("On one day. SI6001 is true of people who differ; where all are alike nobody is better.").Line();
        text.Table(
            ["teams", "people", "teams with SI6001", "people with SI6001", "teams with SI6002", "people with SI6002"],
            [
                Row("all alike, 8 people", Alike, teams), Row("people differ, steady habits, 8 people", TeamSettings.Plain, teams),
                Row("people differ, habits drift, 8 people", TeamSettings.Default, teams), Row("the same, 40 people", TeamSettings.Default with { People = 40 }, teams / 5),
            ]);
    }

    private static string[] Row(string name, TeamSettings settings, int teams)
    {
        var (people, counts) = (0, new int[4]);
        for (var n = 0; n < teams; n++)
        {
            var team = TeamSimulator.Simulate(settings, Seeds.Scoring + (ulong)n, Scenario.Healthy);
            var report = Engine.Run(team.Ledger.AsOf(team.AsOf), new DiagnosisRequest(TargetPeriod.Quarter(team.AsOf.Year, ((team.AsOf.Month - 1) / 3) + 1)));
            people += report.Salespeople.Count();
            foreach (var (rule, place) in new[] { (StrengthToShowRule.Id, 0), (BetterThanBeforeRule.Id, 2) })
            {
                var praised = report.Salespeople.Count(c => c.Findings.Any(f => f.RuleId == rule));
                counts[place] += praised > 0 ? 1 : 0;
                counts[place + 1] += praised;
            }
        }

        return
        [
            $"{name}: {teams}", $"{people}", $"{counts[0]} ({Share(counts[0], teams)})", $"{counts[1]} ({Share(counts[1], people)})",
            $"{counts[2]} ({Share(counts[2], teams)})", $"{counts[3]} ({Share(counts[3], people)})",
        ];
    }
}
