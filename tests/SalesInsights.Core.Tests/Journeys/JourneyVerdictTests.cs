using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Tests.Journeys;

/// <summary>What is said of a company in which everybody does the same, and of one in which somebody changed.</summary>
public sealed class JourneyVerdictTests
{
    private static readonly LocalDate Change = new(2026, 6, 1);

    private static readonly Subject Third = Subject.Salesperson("u3");

    private static JourneyReport Report(Func<SteadyDay, SteadyDay>? change = null) => JourneyReport.Of(new SteadyCompany(change).Snapshot());

    private static string Problems(JourneyReport report) => string.Join(" ", report.Journeys
        .SelectMany(j => j.Steps.Where(s => s.Verdict >= JourneyVerdict.Suspected).Select(s => $"{j.Subject.Id.Value}:{s.Kind}:{s.Verdict}")));

    private static bool IsThirdLater(SteadyDay day) => day.Person == 3 && day.Day >= Change;

    [Fact]
    public void Everybody_DoingTheSame_IsNoProblem()
    {
        var report = Report();

        Assert.Equal("", Problems(report));
        Assert.All(report.Journeys, j => Assert.All(j.Steps, s => Assert.Equal(JourneyStanding.None, s.Standing)));
        Assert.Equal(8 * 4, Enum.GetValues<JourneyVerdict>().Sum(v => report.VerdictCounts[v]));
        Assert.Equal(3, report.FollowUpHorizon);
    }

    [Fact]
    public void FewNewCustomers_AreConfirmedAgainstTeamAndPast()
    {
        var report = Report(d => IsThirdLater(d) ? d with { Comes = d.Comes && d.Day.Day == 2 } : d);

        Assert.Equal("u3:NewCustomers:Confirmed", Problems(report));
        var step = report.Find(Third)!.Steps[0];
        Assert.InRange(step.Observed, 0, 25);
        Assert.InRange(step.ExpectedByOthers.Value, 30, 36);
        Assert.InRange(step.ExpectedByOwnPast.Value, 30, 36);
        Assert.True(step.Score.Value <= step.Threshold.Value);
        Assert.True(step.Confidence.Value.High < 1);
    }

    [Fact]
    public void CustomersNotFollowedUp_AreConfirmed() =>
        Assert.Equal("u3:FollowUp:Confirmed", Problems(Report(d => IsThirdLater(d) ? d with { FollowUp = false } : d)));

    [Fact]
    public void CustomersFollowedUpLate_AreConfirmed()
    {
        // As many in the end, but after twenty days instead of three.
        var report = Report(d => IsThirdLater(d) ? d with { After = 20 } : d);

        Assert.Equal("u3:FollowUp:Confirmed", Problems(report));
        Assert.Equal(3, report.Find(Third)!.Steps[1].WithinDays);
    }

    [Fact]
    public void DealsLost_AreConfirmedAtTheirStage()
    {
        var report = Report(d => IsThirdLater(d) ? d with { Lost = true } : d);

        Assert.Equal("u3:Lost:Confirmed", Problems(report));
        var step = report.Find(Third)!.Steps.Single(s => s.Kind == JourneyStepKind.Lost);
        Assert.Equal("s1", step.Stage!.Id.Value);
        Assert.True(step.Ratio.Value > 1.25);
    }

    [Fact]
    public void DealsThatStay_AreConfirmedAsSlow() =>
        Assert.Equal("u3:Slow:Confirmed", Problems(Report(d => IsThirdLater(d) ? d with { Lost = false, Days = 400 } : d)));

    [Fact]
    public void WhatAWholeDepartmentShares_IsOneProblemAndNotEachMembers()
    {
        var report = Report(d => d.Person < 4 && d.Day >= Change ? d with { Comes = d.Comes && d.Day.Day % 3 == 0 } : d);

        Assert.Equal("east:NewCustomers:Confirmed", Problems(report));
        var step = report.Find(Third)!.Steps[0];
        Assert.Equal(Subject.Department("east"), step.SharedWith);
        Assert.Equal(JourneyVerdict.NoSign, step.Verdict);
    }

    [Fact]
    public void WhoeverWasAway_IsNotAccused_LoggedOrNot()
    {
        var from = new LocalDate(2026, 7, 20);
        SteadyDay Away(SteadyDay d) => d.Person == 3 && d.Day >= from && d.Day < from.PlusDays(42) ? d with { IsThere = false } : d;

        var unlogged = Report(Away);
        var logged = JourneyReport.Of(new SteadyCompany(Away).Builder().Add(new Absence("u3", from, from.PlusDays(41))).Build().AsOf(SteadyCompany.AsOf));

        Assert.Equal("", Problems(unlogged));
        Assert.Equal("", Problems(logged));
        Assert.InRange(unlogged.Find(Third)!.SilentDays, 25, 30);
        Assert.Equal(0, logged.Find(Third)!.SilentDays);
        // Deals that end in the first days of an absence nobody entered still look like work.
        Assert.Equal(logged.Find(Third)!.Steps[0].Exposure, unlogged.Find(Third)!.Steps[0].Exposure, tolerance: 8);
    }

    [Fact]
    public void WhoeverWasAway_WhileMailsAndOrdersCame_IsNotAccused()
    {
        var from = new LocalDate(2026, 7, 20);
        var builder = new SteadyCompany(d => d.Person == 3 && d.Day >= from && d.Day < from.PlusDays(42) ? d with { IsThere = false } : d).Builder();
        for (var day = 0; day < 42; day++)
        {
            // Customers write and order whether anybody is there or not.
            builder.Add(new Activity($"in{day}", ActivityKind.MailIn, from.PlusDays(day), "u3"))
                .Add(new Order($"r{day}", from.PlusDays(day), 1000, "u3"));
        }

        var report = JourneyReport.Of(builder.Build().AsOf(SteadyCompany.AsOf));

        Assert.Equal("", Problems(report));
        Assert.InRange(report.Find(Third)!.SilentDays, 25, 30);
    }

    [Fact]
    public void Newcomers_Absent_AndThoseWhoLeft_AreCountedButNotJudged()
    {
        var builder = new SteadyCompany(d => d.Day >= Change ? d with { Comes = d.Comes && d.Person > 2 } : d).Builder()
            .Add(new Absence("u1", SteadyCompany.AsOf.PlusDays(-10), SteadyCompany.AsOf.PlusDays(-3)));
        var ledger = builder.Build();
        var report = JourneyReport.Of(ledger.AsOf(SteadyCompany.AsOf));
        var away = report.Find(Subject.Salesperson("u1"))!;

        Assert.Equal(JourneyExemption.Absent, away.Exemption);
        Assert.All(away.Steps, s => Assert.Equal((JourneyVerdict.TooFewData, Gap.NotApplicable), (s.Verdict, s.Score.Gap)));
        Assert.Equal(JourneyExemption.None, report.Find(Subject.Salesperson("u0"))!.Exemption);
    }

    [Fact]
    public void SmallestVisible_IsWhatWouldHaveBeenConfirmed()
    {
        var healthy = Report().Find(Third)!.Steps[0];
        var visible = healthy.SmallestVisible.Value;

        Assert.Equal(JourneyVerdict.NoSign, healthy.Verdict);
        Assert.InRange(visible, 0.2, 0.8);
        // Well below it is found, well above it is not.
        Assert.Equal("u3:NewCustomers:Confirmed", Problems(Report(d => IsThirdLater(d) ? d with { Comes = d.Comes && d.Day.Day % 10 < 10 * visible / 2 } : d)));
        Assert.Equal("", Problems(Report(d => IsThirdLater(d) ? d with { Comes = d.Comes && d.Day.Day % 10 < 9 } : d)));
    }

    [Fact]
    public void Level_Lower_ShowsLess()
    {
        var snapshot = new SteadyCompany(d => IsThirdLater(d) ? d with { FollowUp = d.FollowUp && d.Day.Day % 2 == 0 } : d).Snapshot();
        var (usual, strict) = (JourneyReport.Of(snapshot), JourneyReport.Of(snapshot, new JourneyOptions { Level = 0.0001 }));

        Assert.True(usual.Find(Third)!.Steps[1].Threshold.Value > strict.Find(Third)!.Steps[1].Threshold.Value);
        Assert.True(Problems(strict).Length <= Problems(usual).Length);
    }

    [Theory]
    [InlineData(0, 0.25, 60, 10, 730)]
    [InlineData(0.5, 0.25, 60, 10, 730)]
    [InlineData(0.04, 1, 60, 10, 730)]
    [InlineData(0.04, 0.25, -1, 10, 730)]
    [InlineData(0.04, 0.25, 60, -1, 730)]
    [InlineData(0.04, 0.25, 60, 10, 90)]
    public void Of_OptionsOutOfRange_Throws(double level, double materiality, int ramp, int back, int history) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => JourneyReport.Of(new SteadyCompany().Snapshot(), new JourneyOptions
        {
            Level = level,
            Materiality = materiality,
            RampWorkingDays = ramp,
            ReturnWorkingDays = back,
            HistoryDays = history,
        }));
}
