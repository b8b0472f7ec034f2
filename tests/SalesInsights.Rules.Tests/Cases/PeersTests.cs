using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Cases;

public sealed class PeersTests
{
    private static readonly LocalDate August = new(2026, 8, 10);

    [Fact]
    public void Peers_FiveOthers_IsTheirMedianWithoutTheOwnNumber()
    {
        // u1 has 9; the others 1, 2, 3, 4, 5.
        var @case = CaseOf(Team(9, 1, 2, 3, 4, 5));

        Assert.Equal(Measured.Of(3.0, new Sample(5)), @case.Peers(BuiltInFacts.NewCustomers));
    }

    [Fact]
    public void Peers_EvenNumberOfOthers_IsTheMiddleOfTheTwoInTheMiddle() =>
        Assert.Equal(3.5, CaseOf(Team(9, 1, 2, 3, 4, 5, 6)).Peers(BuiltInFacts.NewCustomers).Value);

    [Fact]
    public void Peers_OthersWithTheSameNumber_OnlyOneOfThemIsLeftOut() =>
        Assert.Equal(Measured.Of(2.0, new Sample(5)), CaseOf(Team(2, 2, 2, 2, 5, 5)).Peers(BuiltInFacts.NewCustomers));

    [Fact]
    public void Peers_FourOthers_NobodyToCompareWith() =>
        Assert.Equal(Gap.NoBenchmark, CaseOf(Team(9, 1, 2, 3, 4)).Peers(BuiltInFacts.NewCustomers).Gap);

    [Fact]
    public void Peers_OthersOfAnotherRole_DoNotCount()
    {
        var team = Team(9, 1, 2, 3, 4);
        for (var i = 0; i < 5; i++) team.Person("m" + i, "Maintains " + i, Role.Maintain).Customers(50, August, "m" + i);

        Assert.Equal(Gap.NoBenchmark, CaseOf(team).Peers(BuiltInFacts.NewCustomers).Gap);
        Assert.Equal(Gap.NoBenchmark, CaseOf(team, "m0").Peers(BuiltInFacts.NewCustomers).Gap);
    }

    [Fact]
    public void Peers_OthersWithoutAValue_DoNotCount()
    {
        // Of six others only those with a customer to follow up have a share.
        Assert.Equal(5, CaseOf(Team(9, 0, 1, 2, 3, 4, 5)).Peers(BuiltInFacts.ShareNotFollowedUp).Sample.Counted);
        Assert.Equal(Gap.NoBenchmark, CaseOf(Team(9, 0, 0, 2, 3, 4, 5)).Peers(BuiltInFacts.ShareNotFollowedUp).Gap);
    }

    [Fact]
    public void Peers_SomebodyWhoLeft_DoesNotCount()
    {
        var team = Team(9, 1, 2, 3, 4).Do(b => b.Add(new Salesperson("gone", "Gone", activeFrom: null, activeTo: new LocalDate(2026, 9, 1))));

        Assert.Equal(Gap.NoBenchmark, CaseOf(team).Peers(BuiltInFacts.NewCustomers).Gap);
    }

    [Fact]
    public void Peers_PerStage_AreReadAtTheStage()
    {
        var team = Team(0, 0, 0, 0, 0, 0);
        for (var i = 2; i <= 6; i++) Open(team, "u" + i, i);
        var @case = CaseOf(team);

        Assert.Equal(4, @case.Peers(BuiltInFacts.OpenAtStage, @case.Stages[0]).Value);
        Assert.Equal(0, @case.Peers(BuiltInFacts.OpenAtStage, @case.Stages[1]).Value);
        Assert.Throws<ArgumentException>(() => @case.Peers(BuiltInFacts.OpenAtStage));
        Assert.Throws<ArgumentException>(() => @case.Peers(BuiltInFacts.NewCustomers, @case.Stages[0]));
    }

    [Fact]
    public void Peers_FactWithoutSummary_NobodyToCompareWith()
    {
        Assert.Equal(Gap.NoBenchmark, CaseOf(Team(9, 1, 2, 3, 4, 5)).Peers(BuiltInFacts.LastNewCustomerOn).Gap);
        Assert.Equal(Gap.NoBenchmark, CaseOf(Team(9, 1, 2, 3, 4, 5)).Peers(BuiltInFacts.InHandBeforeDays).Gap);
    }

    [Fact]
    public void Peers_OfTheCompany_DoNotApply()
    {
        var report = Team(9, 1, 2, 3, 4, 5).Diagnose();

        Assert.Equal(Gap.NotApplicable, report.Company!.Case.Peers(BuiltInFacts.NewCustomers).Gap);
    }

    [Fact]
    public void Peers_OfEverybody_ReadEachPersonOnce()
    {
        var reads = 0;
        var fact = new FactKey<int>("reads", FactUnit.Customers, "", "", _ => Measured.Of(Interlocked.Increment(ref reads), new Sample(1)), peers: PeerSummary.Median);
        var report = Team(9, 1, 2, 3, 4, 5, 6, 7).Diagnose();

        Parallel.ForEach(report.Salespeople, person => Assert.True(person.Case.Peers(fact).HasValue));
        Assert.Equal(8, reads);
    }

    [Fact]
    public void VisibleTo_SixOutside_RoundsToTwoDigits()
    {
        var fact = Odd();
        var report = new SteadyTeam().Diagnose();
        var (whole, seen) = (report.Find(Subject.Salesperson("u0"))!.Case, report.VisibleTo("u0").Find(Subject.Salesperson("u0"))!.Case);

        // Of 1234, 2234, … 8234 without the first: the middle of 4234 and 5234.
        Assert.Equal(Measured.Of(4734.0, new Sample(8)), whole.Peers(fact));
        Assert.Equal(Measured.Of(4700.0, new Sample(5)), seen.Peers(fact));
    }

    [Fact]
    public void VisibleTo_ThreeOutside_SaysNothing()
    {
        var report = new SteadyTeam().Diagnose();
        var (whole, seen) = (report.Find(Subject.Salesperson("u3"))!.Case, report.VisibleTo("u3").Find(Subject.Salesperson("u3"))!.Case);

        Assert.True(whole.Peers(Odd()).HasValue);
        Assert.Equal(Gap.NoBenchmark, seen.Peers(Odd()).Gap);
    }

    [Fact]
    public void VisibleTo_TargetsSet_CountsOnlyThoseWithin()
    {
        var report = new SteadyTeam().Do(b =>
        {
            for (var i = 0; i < 9; i++) b.Add(new Targets.Target(Subject.Salesperson("u" + i), TeamBuilder.Period, Targets.TargetMeasure.Orders, 1000));
        }).Diagnose();

        Assert.Equal(9, report.Find(Subject.Salesperson("u0"))!.Case.Get(BuiltInFacts.TargetsSet).Value);
        Assert.Equal(3, report.VisibleTo("u0").Find(Subject.Salesperson("u0"))!.Case.Get(BuiltInFacts.TargetsSet).Value);
    }

    [Fact]
    public void Key_DayOrTruthWithSummary_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new FactKey<LocalDate>("d", FactUnit.Date, "", "", _ => default, peers: PeerSummary.Median));
        Assert.Throws<ArgumentException>(() => new FactKey<bool>("t", FactUnit.Times, "", "", _ => default, peers: PeerSummary.Median));
    }

    private static FactKey<int> Odd() => new(
        "odd", FactUnit.Customers, "", "", s => Measured.Of(((s.Subject.Id.Value[1] - '0') * 1000) + 234, new Sample(1)), peers: PeerSummary.Median);

    private static void Open(TeamBuilder team, string owner, int count) => team.Do(b =>
    {
        for (var i = 0; i < count; i++)
        {
            var id = $"o{owner}{i}";
            b.Add(new Customer("c" + id, owner, August)).Add(new Opportunity(id, owner, "c" + id, August)).Add(new StageEntry(id, "inquiry", August));
        }
    });

    /// <summary>The people "u1", "u2", … with so many customers created in August each.</summary>
    private static TeamBuilder Team(params int[] customers)
    {
        var team = new TeamBuilder().Customers(customers[0], August);
        for (var i = 1; i < customers.Length; i++) team.Person("u" + (i + 1), "Person " + (i + 1)).Customers(customers[i], August, "u" + (i + 1));
        return team;
    }

    private static Case CaseOf(TeamBuilder team, string person = "u1") => team.Diagnose().Find(Subject.Salesperson(person))!.Case;
}
