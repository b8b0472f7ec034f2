using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Core.Tests.Support;
using SalesInsights.Metrics.Board;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>
/// A stuck mark on the board and a list of stuck deals that disagree: the list asked only for deals that came into their stage within
/// the last so many days, so that the oldest ones, which need it the most, were missing from it.
/// </summary>
public sealed class StuckMarkAndListDisagreeTests
{
    // 30 days are expected. On day 800 "old" has been in s1 for 799 days, "late" for 31, "fine" for exactly 30; "unknown" has no date.
    private static readonly CompanyBuilder Log = new CompanyBuilder()
        .Deal("old", "a", 1, "s1@1").Deal("late", "a", 700, "s1@769").Deal("fine", "a", 700, "s1@770").Deal("unknown", "a", 1, "s1@?");

    [Fact]
    public void Lists_HaveTheOldestDealToo()
    {
        // Wrong: a list over the last quarter shows 1 deal where the board marks 2. Right: 2 and the same 2.
        var snapshot = Log.AsOf(800);
        var board = BoardReport.Of(snapshot);
        var loads = StageLoadReport.Of(snapshot, new StageLoadOptions { FinishedFrom = snapshot.AsOf.PlusDays(-90) });

        Assert.Equal(["old", "late"], board.Stuck.Select(c => c.OpportunityId.Value));
        Assert.Equal(["old", "late"], board.Stages[0].Cards.Where(c => c.IsStuck).Select(c => c.OpportunityId.Value));
        Assert.Equal(["old", "late"], loads.Overdue("a", default, "s1").Select(o => o.Value));
        Assert.Equal((2L, 2), (board.Stages[0].Stuck.Count, loads.Find("a", default, "s1").Overdue));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void MarksListsAndCounts_AgreeForEveryCompany(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var board = BoardReport.Of(snapshot, new BoardOptions { DefaultExpectedDays = 20, CardsPerStage = 1 });
        var loads = StageLoadReport.Of(snapshot, new StageLoadOptions { DefaultExpectedDays = 20 });
        var marked = BoardReport.Of(snapshot, new BoardOptions { DefaultExpectedDays = 20 }).Stages
            .SelectMany(s => s.Cards).Where(c => c.IsStuck).ToArray();

        Assert.Equal(marked.Select(c => c.OpportunityId).Order(), board.Stuck.Select(c => c.OpportunityId).Order());
        Assert.Equal(marked.Length, board.Stages.Sum(s => s.Stuck.Count));
        foreach (var person in snapshot.Organization.Salespeople)
        {
            foreach (var stage in board.Stages.Select(s => s.Stage.Id))
            {
                var own = board.Stuck.Where(c => c.OwnerId == person.Id && c.Stage.Id == stage).Select(c => c.OpportunityId).ToArray();
                Assert.Equal(own, loads.Overdue(person.Id, board.Pipeline, stage));
                Assert.Equal(own.Length, loads.Find(person.Id, board.Pipeline, stage).Overdue);
            }
        }
    }
}
