using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Board;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Organizations;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Board;

public sealed class BoardLawTests
{
    private const int ExpectedDays = 20;

    private static BoardReport Board(Snapshot snapshot, Subject subject = default) =>
        BoardReport.Of(snapshot, new BoardOptions { Subject = subject, DefaultExpectedDays = ExpectedDays });

    private static string Print(BoardReport board) => string.Join("|", board.Stages.Select(s =>
        $"{s.Stage.Id} {s.Total} {s.Stuck} {string.Join(",", s.Cards.Select(c => $"{c.OpportunityId} {c.OwnerId} {c.AgeDays} {c.Amount} {c.IsStuck}"))}"))
        + board.WithoutStage;

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void Cards_AreTheOpenStays(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var cards = Board(snapshot).Stages.SelectMany(s => s.Cards).OrderBy(c => c.OpportunityId)
            .Select(c => (c.OpportunityId, c.CustomerId, c.OwnerId, c.Stage, c.EnteredOn, c.AgeDays, c.Amount));

        Assert.Equal(
            OpenStays.Of(snapshot).OrderBy(s => s.OpportunityId)
                .Select(s => (s.OpportunityId, s.CustomerId, s.OwnerId, s.Stage, s.EnteredOn, s.AgeDays, s.Amount)),
            cards);
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void People_AndNobody_SumToTheCompany(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var whole = Board(snapshot);
        var people = snapshot.Organization.Salespeople.Select(p => Board(snapshot, Subject.Salesperson(p.Id))).ToArray();
        for (var stage = 0; stage < whole.Stages.Count; stage++)
        {
            var nobody = whole.Stages[stage].Cards.Count(c => c.OwnerId.IsEmpty);
            Assert.Equal(whole.Stages[stage].Total.Count, people.Sum(p => p.Stages[stage].Total.Count) + nobody);
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void InputOrderAndLaterFacts_DoNotMatter(TidyCompany company, LocalDate asOf, int seed)
    {
        var board = Print(Board(company.Build().AsOf(asOf)));
        Assert.Equal(board, Print(Board(company.BuildShuffled(seed).AsOf(asOf))));
        Assert.Equal(board, Print(Board(company.BuildUpTo(asOf).AsOf(asOf))));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void VisibleTo_IsTheBoardsOfThePeopleWithin(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        foreach (var viewer in snapshot.Organization.Salespeople)
        {
            var scope = snapshot.ScopeOf(viewer.Id);
            var seen = Board(snapshot).VisibleTo(scope)!;
            var boards = scope.Salespeople.Select(p => Board(snapshot, Subject.Salesperson(p.Id))).ToArray();
            Assert.Equal(boards.Aggregate(default(CountAndAmount), (sum, b) => sum + b.Total), seen.Total);
            Assert.All(seen.Stuck, c => Assert.True(scope.Contains(Subject.Salesperson(c.OwnerId))));
        }
    }
}
