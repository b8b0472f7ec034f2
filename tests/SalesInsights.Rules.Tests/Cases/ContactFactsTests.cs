using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Cases;

/// <summary>How often somebody creates customers, how soon those who came were contacted, how long stays last and which are quiet.</summary>
public sealed class ContactFactsTests
{
    private static StageKey Quotation => CaseOf(new TeamBuilder()).Stages.Single(s => s.Stage.Id.Value == "quotation");

    [Fact]
    public void UsualDaysBetweenNewCustomers_IsTheMedianOfTheOwnWorkingDays()
    {
        // Wednesdays 07-01, 07-08, 07-22 and Thursday 07-23: 5, 10 and 1 working days; away on 07-13 and 07-14 leaves 8.
        var team = new TeamBuilder().Customer("c1", new(2026, 7, 1)).Customer("c2", new(2026, 7, 8)).Customer("c3", new(2026, 7, 22)).Customers(9, new(2026, 7, 23));

        Assert.Equal(5, CaseOf(team).Get(BuiltInFacts.UsualDaysBetweenNewCustomers).Value);
        Assert.Equal(7, CaseOf(team.Customer("c0", new(2026, 6, 17)).Away(new(2026, 7, 13), new(2026, 7, 14))).Get(BuiltInFacts.UsualDaysBetweenNewCustomers).Value);
    }

    [Fact]
    public void UsualDaysBetweenNewCustomers_ThreeDays_AreTooFew()
    {
        var team = new TeamBuilder().Customer("c1", new(2026, 7, 1)).Customer("c2", new(2026, 7, 8)).Customer("c3", new(2026, 7, 22));

        Assert.Equal(Gap.TooFewData, CaseOf(team).Get(BuiltInFacts.UsualDaysBetweenNewCustomers).Gap);

        // A year before the last day is long over.
        Assert.Equal(Gap.TooFewData, CaseOf(team.Customer("c0", new(2025, 7, 22))).Get(BuiltInFacts.UsualDaysBetweenNewCustomers).Gap);
        Assert.True(CaseOf(team.Customer("c00", new(2025, 7, 23))).Get(BuiltInFacts.UsualDaysBetweenNewCustomers).HasValue);
    }

    [Fact]
    public void FirstContactDays_IsTheLongest_OneForTheSameDay()
    {
        var same = new TeamBuilder().Customers(2, new(2026, 9, 1)).Do(b => b.Add(Call("a1", "c001", new(2026, 9, 1))));
        Assert.Equal((1, 1), (CaseOf(same).Get(BuiltInFacts.FirstContactDays).Value, CaseOf(same).Count(BuiltInFacts.CustomersContacted)));

        same.Do(b => b.Add(Call("a2", "c002", new(2026, 9, 5))));
        Assert.Equal((4, 2), (CaseOf(same).Get(BuiltInFacts.FirstContactDays).Value, CaseOf(same).Count(BuiltInFacts.CustomersContacted)));
    }

    [Fact]
    public void FirstContactDays_NobodyContactedOrNothingOnRecord_IsMissing()
    {
        var noted = new TeamBuilder().Customers(2, new(2026, 9, 1)).Do(b => b.Add(new Activity("n", ActivityKind.Note, new LocalDate(2026, 9, 1), "u1", "c001")));

        Assert.Equal((Gap.NothingToCount, 0), (CaseOf(noted).Get(BuiltInFacts.FirstContactDays).Gap, CaseOf(noted).Get(BuiltInFacts.CustomersContacted).Value));
        Assert.Equal(Gap.NotApplicable, CaseOf(new TeamBuilder().Customers(2, new(2026, 9, 1))).Get(BuiltInFacts.CustomersContacted).Gap);
    }

    [Fact]
    public void QuietAtStage_ContactSinceTheStageBegan_IsNotQuiet()
    {
        // o2 was contacted before it came to the stage, o4 came less than a week ago, o5 is at another stage.
        var team = new TeamBuilder().Customers(5, new(2026, 7, 1))
            .Opportunity("o1", "c001", new(2026, 7, 1), ("quotation", new(2026, 9, 1))).Opportunity("o2", "c002", new(2026, 7, 1), ("quotation", new(2026, 9, 1)))
            .Opportunity("o3", "c003", new(2026, 7, 1), ("quotation", new(2026, 9, 1))).Opportunity("o4", "c004", new(2026, 7, 1), ("quotation", new(2026, 9, 24)))
            .Opportunity("o5", "c005", new(2026, 7, 1), ("sample", new(2026, 9, 1)))
            .Do(b => b.Add(Call("a2", "c002", new(2026, 8, 31))).Add(Call("a3", "c003", new(2026, 9, 2))));

        Assert.Equal(Measured.Of(2, new Sample(4)), CaseOf(team).Get(BuiltInFacts.QuietAtStage, Quotation));
        Assert.Equal(Gap.NotApplicable, CaseOf(new TeamBuilder().Opportunity("o1", "", new(2026, 7, 1), ("quotation", new(2026, 9, 1)))).Get(BuiltInFacts.QuietAtStage, Quotation).Gap);
    }

    [Fact]
    public void FinishedDaysAtStage_IsWithinWhichThreeInFourEnded()
    {
        var team = new TeamBuilder();
        for (var i = 1; i <= 4; i++) Left(team, "o" + i, 10 * i);

        Assert.Equal(30, CaseOf(team).Get(BuiltInFacts.FinishedDaysAtStage, Quotation).Value);
        Assert.Equal(40, CaseOf(Left(team, "o5", 50)).Get(BuiltInFacts.FinishedDaysAtStage, Quotation).Value);
    }

    [Fact]
    public void FinishedDaysAtStage_ThreeOrNone_AreTooFew()
    {
        var team = new TeamBuilder();
        for (var i = 1; i <= 3; i++) Left(team, "o" + i, 10 * i);

        Assert.Equal(Gap.TooFewData, CaseOf(team).Get(BuiltInFacts.FinishedDaysAtStage, Quotation).Gap);
        Assert.Equal(Gap.NothingToCount, CaseOf(new TeamBuilder()).Get(BuiltInFacts.FinishedDaysAtStage, Quotation).Gap);
        Assert.Equal(Gap.NoBenchmark, CaseOf(team).Peers(BuiltInFacts.FinishedDaysAtStage, Quotation).Gap);
    }

    private static TeamBuilder Left(TeamBuilder team, string id, int afterDays) => team.Opportunity(
        id, "", new(2026, 7, 1), ("quotation", new(2026, 7, 1)), ("sample", new LocalDate(2026, 7, 1).PlusDays(afterDays)));

    private static Activity Call(string id, string customer, LocalDate day) => new(id, ActivityKind.Call, day, "u1", customer);

    private static Case CaseOf(TeamBuilder team) => team.Diagnose().Find(Subject.Salesperson("u1"))!.Case;
}
