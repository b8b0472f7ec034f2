using System.Globalization;
using NodaTime;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.DataFolder.Tests.Visibility;

/// <summary>What a viewer is told of the others that the verdicts rest on.</summary>
public sealed class JourneyPartTests
{
    private static readonly LocalDate AsOf = new(2026, 9, 30);

    /// <summary>"head" and "a" in one department, some others in another; "a" found nobody since June.</summary>
    private static Snapshot Company(int others)
    {
        var builder = new LedgerBuilder(new CompanyProfile("Test", Currency.CNY))
            .AddRange([new Department("in", "In", manager: "head"), new Department("out", "Out")])
            .AddRange([new Salesperson("head", "Head", "in"), new Salesperson("a", "A", "in")])
            .AddRange(Enumerable.Range(0, others).Select(i => new Salesperson("x" + i, "X" + i, "out")));
        var people = Enumerable.Range(0, others).Select(i => "x" + i).Append("head").Append("a");
        foreach (var person in people)
        {
            for (var day = new LocalDate(2025, 6, 2); day <= AsOf; day = day.PlusDays(3))
            {
                builder.Add(new Activity(person + day.ToString("uuuuMMdd", CultureInfo.InvariantCulture), ActivityKind.Call, day, person));
                if (person != "a" || day < new LocalDate(2026, 6, 1))
                    builder.Add(new Customer(person + day.ToString("uuuuMMdd", CultureInfo.InvariantCulture), person, day));
            }
        }

        return builder.Build().AsOf(AsOf);
    }

    private static JourneyReport PartOf(Snapshot snapshot) => JourneyReport.Of(snapshot).VisibleTo(snapshot.ScopeOf("head"));

    [Fact]
    public void FiveOthers_NumbersAreRoundedAndVerdictsTheSame()
    {
        var snapshot = Company(5);
        var (whole, part) = (JourneyReport.Of(snapshot), PartOf(snapshot));

        Assert.Equal(["in", "a", "head"], part.Journeys.Select(j => j.Subject.Id.Value));
        foreach (var journey in part.Journeys)
        {
            Assert.Equal(whole.Find(journey.Subject)!.Steps.Select(s => s.Verdict), journey.Steps.Select(s => s.Verdict));
            Assert.All(journey.Steps, s => Assert.Matches(@"^0?\.?0*\d{0,2}(\.\d)?0*$", s.Expected.Value.ToString("0.##########", CultureInfo.InvariantCulture)));
        }

        var step = part.Find(Subject.Salesperson("a"))!.Steps[0];
        Assert.Equal(JourneyVerdict.Confirmed, step.Verdict);
        Assert.Equal(29, step.Expected.Value);
        Assert.NotEqual(29, whole.Find(Subject.Salesperson("a"))!.Steps[0].Expected.Value);
    }

    [Fact]
    public void FourOthers_OnlyWhatStandsOutIsTold_WithoutNumbersOfOthers()
    {
        var part = PartOf(Company(4));

        var step = Assert.Single(part.Journeys.SelectMany(j => j.Steps));
        Assert.Equal(JourneyVerdict.Confirmed, step.Verdict);
        Assert.Equal(0, step.Observed);
        Assert.All(
            new[] { step.Expected, step.ExpectedByOthers, step.Ratio, step.Score, step.Threshold, step.SmallestVisible },
            number => Assert.Equal(Gap.NoBenchmark, number.Gap));
        Assert.Equal(Gap.NoBenchmark, step.Confidence.Gap);
    }

    [Fact]
    public void APartOfAPart_CountsAllWhoAreOutside()
    {
        var snapshot = Company(4);
        var head = PartOf(snapshot);

        // Four are outside the head's part, and the head is outside a's: five.
        Assert.All(head.VisibleTo(snapshot.ScopeOf("a")).Journeys, j => Assert.Equal("a", j.Subject.Id.Value));
    }

    [Fact]
    public void VisibleTo_NoScope_Throws() => Assert.Throws<ArgumentNullException>(() => JourneyReport.Of(Company(1)).VisibleTo(null!));
}
