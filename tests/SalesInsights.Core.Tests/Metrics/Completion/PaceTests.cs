using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Completion;

public sealed class PaceTests
{
    private static readonly TargetPeriod May = TargetPeriod.Month(2024, 5);
    private static readonly TargetPeriod Quarter = TargetPeriod.Quarter(2024, 1);

    private static LedgerBuilder Company(TargetPolicy? policy = null) =>
        new(new CompanyProfile("Demo", Currency.USD, targetPolicy: policy));

    private static CompletionRow Row(LedgerBuilder builder, LocalDate asOf, string person = "ann", TargetPeriod? period = null, bool includeAsOf = true) =>
        CompletionReport.Of(builder.Build().AsOf(asOf), new CompletionOptions { Period = period ?? May, WorkingDaysGoneIncludeAsOf = includeAsOf })
            .Find(person.Length > 0 ? Subject.Salesperson(person) : Subject.Company)!;

    private static LedgerBuilder With(TargetPolicy? policy, Salesperson ann, params Absence[] absences) => Company(policy)
        .Add(ann).AddRange(absences)
        .Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Orders, 2300m))
        .Add(Order("o1", Day(5, 2), 600m, "ann"));

    private static Salesperson Ann(LocalDate? from = null, LocalDate? to = null) => new("ann", "Ann", activeFrom: from, activeTo: to);

    /// <summary>May 2024 has 23 working days. Ann is away from Monday the 6th to Friday the 17th: 10 days, so 13 are hers; by the 20th 4 have gone.</summary>
    [Fact]
    public void Pace_OfAPersonWhoWasAway_CountsTheirOwnWorkingDays()
    {
        var builder = With(null, Ann(), new Absence("ann", Day(5, 6), Day(5, 17)));
        var (ann, company) = (Row(builder, Day(5, 20)), Row(builder, Day(5, 20), ""));

        Assert.Equal((13, 4), (ann.WorkingDays, ann.WorkingDaysGone));
        Assert.Equal((23, 14), (company.WorkingDays, company.WorkingDaysGone));
        Assert.Equal(600d / 2300 / (4d / 13), ann.Pace.Value, 12);
        Assert.Equal(decimal.Round(600m - (2300m * 4 / 13), 4), ann.Ahead.Value);
        Assert.Equal(188.8889m, ann.RequiredPerDay.Value);
        Assert.Equal(150m, ann.ActualPerDay.Value);
        Assert.Equal(600d / 2300 / (14d / 23), company.Pace.Value, 12);
    }

    [Fact]
    public void RequiredPerDay_OfSomebodyAwayToTheEnd_IsAReasonNotInfinity()
    {
        var row = Row(With(null, Ann(), new Absence("ann", Day(5, 16), Day(6, 7))), Day(5, 16));

        Assert.Equal((11, 11), (row.WorkingDays, row.WorkingDaysGone));
        Assert.Equal(Gap.NothingToCount, row.RequiredPerDay.Gap);
        Assert.Equal(1d, row.ExpectedShare.Value);
    }

    /// <summary>Two absences that touch: on the 15th the first counts to its end, the second, from the 21st on, only once it has begun.</summary>
    [Fact]
    public void WorkingDays_BeforeAnAbsenceBegins_DoNotKnowOfIt()
    {
        Absence[] away = [new Absence("ann", Day(5, 14), Day(5, 20)), new Absence("ann", Day(5, 21), Day(5, 31))];

        Assert.Equal((23, 9), (Row(With(null, Ann(), away), Day(5, 13)).WorkingDays, Row(With(null, Ann(), away), Day(5, 13)).WorkingDaysGone));
        Assert.Equal((18, 9), (Row(With(null, Ann(), away), Day(5, 20)).WorkingDays, Row(With(null, Ann(), away), Day(5, 20)).WorkingDaysGone));
        Assert.Equal((9, 9), (Row(With(null, Ann(), away), Day(5, 21)).WorkingDays, Row(With(null, Ann(), away), Day(5, 21)).WorkingDaysGone));
    }

    [Fact]
    public void Pace_OfSomebodyWhoIsNeverThere_IsAReason()
    {
        var row = Row(With(null, Ann(), new Absence("ann", Day(4, 1), Day(6, 30))), Day(5, 15));

        Assert.Equal((Gap.NothingToCount, Gap.NothingToCount, Gap.NothingToCount), (row.Pace.Gap, row.Ahead.Gap, row.ActualPerDay.Gap));
    }

    /// <summary>Wednesday 1 May is the first of 23 working days, Friday the 31st the last.</summary>
    [Theory]
    [InlineData("2024-04-30", 0, "", 100d)]
    [InlineData("2024-05-01", 1, "0.043478", 104.5455)]
    [InlineData("2024-05-30", 22, "0.956522", 2300d)]
    [InlineData("2024-05-31", 23, "1.000000", null)]
    [InlineData("2024-06-01", 23, "1.000000", null)]
    public void Pace_OnTheDaysAroundBothEnds_IsNotOffByOne(string day, int gone, string share, double? required)
    {
        var asOf = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var row = Row(Company().Add(Ann()).Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Orders, 2300m)), asOf);

        Assert.Equal((23, gone), (row.WorkingDays, row.WorkingDaysGone));
        Assert.Equal(share, row.ExpectedShare.TryGet(out var value) ? value.ToString("F6", System.Globalization.CultureInfo.InvariantCulture) : "");
        Assert.Equal((decimal?)required, row.RequiredPerDay.TryGet(out var perDay) ? perDay : null);
        Assert.Equal(required is null ? Gap.NothingToCount : Gap.None, row.RequiredPerDay.Gap);
    }

    [Fact]
    public void Pace_WithoutTheDayItself_CountsTheDayBeforeAsTheLast()
    {
        var row = Row(With(null, Ann()), Day(5, 31), includeAsOf: false);

        Assert.Equal((23, 22), (row.WorkingDays, row.WorkingDaysGone));
        Assert.Equal(1700m, row.RequiredPerDay.Value);
    }

    /// <summary>Ann begins on Thursday 16 May: 12 of 23 working days. 2300 × 12 ÷ 23 = 1200; by the 22nd 5 of her 12 have gone.</summary>
    [Fact]
    public void Target_OfAJoiner_IsThePartOfTheDaysThereWhereTheCompanySaysSo()
    {
        var (scaled, asSet) = (new TargetPolicy(partPeriods: PartPeriodTargets.ByDaysThere), TargetPolicy.Default);

        var row = Row(With(scaled, Ann(from: Day(5, 16))), Day(5, 22));
        Assert.Equal((1200m, 0.5), (row.Target.Value, row.Ratio.Value));
        Assert.Equal(0.5 / (5d / 12), row.Pace.Value, 12);
        Assert.Equal(2300m, Row(With(asSet, Ann(from: Day(5, 16))), Day(5, 22)).Target.Value);
    }

    [Fact]
    public void Target_OfALeaver_EndsWithTheLastWorkingDayAndAbsencesChangeNothing()
    {
        var policy = new TargetPolicy(partPeriods: PartPeriodTargets.ByDaysThere);

        Assert.Equal(300m, Row(With(policy, Ann(to: Day(5, 3)), new Absence("ann", Day(5, 2), Day(5, 2))), Day(5, 31)).Target.Value);
        Assert.Equal(2300m, Row(With(policy, Ann(), new Absence("ann", Day(5, 1), Day(5, 20))), Day(5, 31)).Target.Value);
        Assert.Equal(Gap.ZeroTarget, Row(With(policy, Ann(from: Day(6, 3))), Day(5, 31)).Ratio.Gap);
    }

    /// <summary>Monthly targets of 210 make the quarter; February has 21 working days, 11 from the 15th on: 0 + 110 + 210, not 630 × 32 ÷ 65.</summary>
    [Fact]
    public void Target_OfAJoinerFromMonths_ScalesEachMonthByItself()
    {
        var builder = Company(new TargetPolicy(partPeriods: PartPeriodTargets.ByDaysThere)).Add(Ann(from: Day(2, 15)));
        for (var month = 1; month <= 3; month++)
            builder.Add(new Target(Subject.Salesperson("ann"), TargetPeriod.Month(2024, month), TargetMeasure.Orders, 210m));

        Assert.Equal(320m, Row(builder, Day(3, 31), period: Quarter).Target.Value);
    }

    [Fact]
    public void IsMismatch_OfAParentWhoseMemberJoinedLate_ComparesWhatWasSet()
    {
        var builder = With(new TargetPolicy(partPeriods: PartPeriodTargets.ByDaysThere), Ann(from: Day(5, 16)));
        var same = Row(builder.Add(new Target(Subject.Company, May, TargetMeasure.Orders, 2300m)), Day(5, 31), "");

        Assert.False(same.IsMismatch);
        Assert.Equal((2300m, 1200m), (same.Target.Value, same.ChildrenTarget.Value));
    }

    /// <summary>
    /// January weighs 1, February 5, March 4. By 15 February all of January and 11 of February's 21 working days have gone:
    /// (1 + 5 × 11 ÷ 21) ÷ 10 = 0.361905; evenly by days it would be (23 + 11) ÷ 65.
    /// </summary>
    [Fact]
    public void ExpectedShare_OfASeasonalProfile_FollowsTheMonths()
    {
        var policy = new TargetPolicy(seasonalProfiles: [new SeasonalProfile("s", [1, 5, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1], measures: ["orders"])]);
        var builder = Company(policy).Add(Ann())
            .Add(new Target(Subject.Salesperson("ann"), Quarter, TargetMeasure.Orders, 1000m)).Add(Order("o1", Day(2, 1), 500m, "ann"));
        var report = CompletionReport.Of(builder.Build().AsOf(Day(2, 15)), new CompletionOptions { Period = Quarter });
        var row = report.Find(Subject.Salesperson("ann"))!;

        Assert.Equal("s", report.SeasonalProfile!.Id);
        Assert.Equal(0.361905, report.ExpectedShare.Value, 6);
        Assert.Equal(138.0952m, row.Ahead.Value);
        Assert.Equal(0.5 / (76d / 210), row.Pace.Value, 12);
        var payments = CompletionReport.Of(builder.Build().AsOf(Day(2, 15)), new CompletionOptions { Period = Quarter, Measure = TargetMeasure.Payments });
        Assert.Null(payments.SeasonalProfile);
        Assert.Equal(34d / 65, payments.ExpectedShare.Value, 12);
    }

    /// <summary>Ann is away all of January: hers are February's 21 and March's 21 days, 5 and 4 of a sum of 9.</summary>
    [Fact]
    public void ExpectedShare_OfAPersonAwayInAMonth_LeavesItsWeightOut()
    {
        var policy = new TargetPolicy(seasonalProfiles: [new SeasonalProfile("s", [1, 5, 4, 1, 1, 1, 1, 1, 1, 1, 1, 1])]);
        var builder = Company(policy).Add(Ann()).Add(new Absence("ann", Day(1, 1), Day(1, 31)));

        Assert.Equal(5d / 9, Row(builder, Day(2, 29), period: Quarter).ExpectedShare.Value, 12);
        Assert.Equal(Gap.NotStarted, Row(builder, Day(1, 31), period: Quarter).ExpectedShare.Gap);
        Assert.Equal(1d, Row(builder, Day(3, 31), period: Quarter).ExpectedShare.Value);
    }

    [Fact]
    public void ExpectedShare_OfMonthsThatWeighNothing_IsAReason()
    {
        var policy = new TargetPolicy(seasonalProfiles: [new SeasonalProfile("s", [0, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1])]);

        Assert.Equal(Gap.NothingToCount, Row(With(policy, Ann()), Day(5, 15)).Pace.Gap);
        Assert.Equal(Gap.NotStarted, Row(Company(policy), Day(1, 31), "", Quarter).ExpectedShare.Gap);
    }

    [Fact]
    public void ExpectedShare_OfAnEvenProfileOverOneMonth_IsThatOfItsWorkingDays()
    {
        var policy = new TargetPolicy(seasonalProfiles: [new SeasonalProfile("s", Enumerable.Repeat(3m, 12))]);

        for (var day = 1; day <= 31; day++)
            Assert.Equal(Row(With(null, Ann()), Day(5, day)).Pace.Value, Row(With(policy, Ann()), Day(5, day)).Pace.Value, 12);
    }
}
