using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Engines;

public sealed class DiagnosisSessionTests
{
    private static readonly DiagnosticEngine Engine = new(BuiltInRules.Default);

    [Fact]
    public void Refresh_OnAnotherDay_IsTheReportOfThatDay()
    {
        var team = new TeamBuilder().Customer("c1", new(2026, 9, 1));
        var session = Engine.Open(new DiagnosisRequest(TeamBuilder.Period));

        Assert.Empty(Rules(session.Refresh(team.Snapshot(new(2026, 9, 2)))));
        Assert.Equal(["SI1001"], Rules(session.Refresh(team.Snapshot(new(2026, 9, 30)))));
        Assert.Empty(Rules(session.Refresh(team.Snapshot(new(2026, 9, 28)))));
    }

    [Fact]
    public void Refresh_PersonHasLeft_TheirFindingsAreGone()
    {
        var session = Engine.Open(new DiagnosisRequest(TeamBuilder.Period));
        session.Refresh(new TeamBuilder().Customer("c1", new(2026, 6, 1)).Snapshot());

        var report = session.Refresh(new TeamBuilder().Do(b => b.Add(new Salesperson("u9", "Gone", activeTo: new LocalDate(2026, 9, 29)))).Snapshot());

        Assert.Null(report.Find(Subject.Salesperson("u9")));
        Assert.Empty(Rules(report));
    }

    [Fact]
    public void Refresh_AfterACancelledOne_Answers()
    {
        using var source = new CancellationTokenSource();
        var team = new TeamBuilder().Customer("c1", new(2026, 6, 1));
        var session = Engine.Open(new DiagnosisRequest(TeamBuilder.Period));
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => session.Refresh(team.Snapshot(), source.Token));
        Assert.Equal(["SI1001"], Rules(session.Refresh(team.Snapshot())));
    }

    private static IEnumerable<string> Rules(DiagnosisReport report) =>
        report.Find(Subject.Salesperson("u1"))!.Findings.Where(f => f.RuleId != "SI0001").Select(f => f.RuleId);
}
