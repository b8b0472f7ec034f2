using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Journeys;

public sealed class JourneyLaws
{
    private static string Print(Snapshot snapshot) => string.Join("\n", JourneyReport.Of(snapshot).Journeys.Select(j =>
        $"{j.Subject} {j.Exemption} {j.SilentDays} " + string.Join("|", j.Steps.Select(Print))));

    private static string Print(JourneyStep s) => FormattableString.Invariant(
        $"{s.Kind} {s.Stage?.Id} {s.FirstDay} {s.Observed} {s.Expected.Value:R} {s.ExpectedByOthers.Value:R} {s.ExpectedByOwnPast.ValueOr(-1):R} {s.Exposure:R} {s.Score.ValueOr(-1):R} {s.Verdict} {s.Standing}");

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 1000)]
    public void InputOrderAndLaterFacts_DoNotMatter(TidyCompany company, LocalDate asOf, int seed)
    {
        var report = Print(company.Build().AsOf(asOf));

        Assert.Equal(report, Print(company.BuildShuffled(seed).AsOf(asOf)));
        Assert.Equal(report, Print(company.BuildUpTo(asOf).AsOf(asOf)));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 100)]
    public void AnyCompany_IsAnsweredInNumbersThatHaveMeaning(SmallCompany company, LocalDate asOf)
    {
        foreach (var journey in JourneyReport.Of(company.Build().AsOf(asOf)).Journeys)
        {
            foreach (var step in journey.Steps)
            {
                Assert.InRange(step.Expected.Value, 0, 1e9);
                Assert.InRange(step.Score.ValueOr(0), 0, 1);
                Assert.InRange(step.Threshold.Value, 0, 1);
                Assert.True(step.Observed >= 0 && step.Exposure >= 0 && step.FirstDay <= step.LastDay);
                Assert.Equal(asOf, step.LastDay);
                Assert.True(step.Kind != JourneyStepKind.FollowUp || step.Observed <= step.Exposure);
                _ = step.SmallestVisible;
                _ = step.Confidence;
            }
        }
    }

    [Fact]
    public void AnUnrelatedNewcomer_ChangesNoVerdict()
    {
        SteadyDay Change(SteadyDay d) => d.Person == 3 && d.Day >= new LocalDate(2026, 6, 1) ? d with { FollowUp = false } : d;
        var builder = new SteadyCompany(Change).Builder();
        var before = JourneyReport.Of(builder.Build().AsOf(SteadyCompany.AsOf));
        builder.Add(new Salesperson("z", "Z", "west", activeFrom: SteadyCompany.AsOf.PlusDays(-20)))
            .Add(new Customer("cz", "z", SteadyCompany.AsOf.PlusDays(-5)));
        var after = JourneyReport.Of(builder.Build().AsOf(SteadyCompany.AsOf));

        foreach (var journey in before.Journeys)
            Assert.Equal(journey.Steps.Select(s => s.Verdict), after.Find(journey.Subject)!.Steps.Select(s => s.Verdict));
        Assert.Equal(JourneyExemption.Newcomer, after.Find(Subject.Salesperson("z"))!.Exemption);
    }

    [Fact]
    public void OtherNames_ChangeNoNumber()
    {
        var report = JourneyReport.Of(new SteadyCompany().Snapshot());
        var people = report.Journeys.Where(j => j.Subject.Kind == SubjectKind.Salesperson && int.Parse(j.Subject.Id.Value[1..], System.Globalization.CultureInfo.InvariantCulture) % 2 == 0)
            .Select(j => string.Join("|", j.Steps.Select(Print))).Distinct();

        // People who do the same on the same days have the same numbers, whatever they are called and wherever they stand in the files.
        Assert.Single(people);
    }

    [Fact]
    public void Period_MovesTheWindowOfNewCustomers_WithinBounds()
    {
        var snapshot = new SteadyCompany().Snapshot();
        JourneyStep First(TargetPeriod? period) => JourneyReport.Of(snapshot, new JourneyOptions { Period = period }).Find(Subject.Salesperson("u0"))!.Steps[0];

        Assert.Equal(new LocalDate(2026, 7, 2), First(null).FirstDay);
        Assert.Equal(new LocalDate(2026, 7, 1), First(TargetPeriod.Quarter(2026, 3)).FirstDay);
        Assert.Equal(new LocalDate(2026, 7, 2), First(TargetPeriod.Month(2026, 9)).FirstDay);
        Assert.Equal(new LocalDate(2026, 4, 1), First(TargetPeriod.Year(2026)).FirstDay);
    }
}
