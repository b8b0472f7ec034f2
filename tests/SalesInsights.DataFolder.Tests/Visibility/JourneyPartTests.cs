using System.Globalization;
using System.Text.Json;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;

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
    public void Diagnosis_TheWholeCompany_AnswersScoreAndWhatItIsComparedWith()
    {
        var finding = FindingOf(Diagnose(Company(5)).ToJson());
        var counted = finding.GetProperty("evidence")[0];

        Assert.Equal("confirmed", finding.GetProperty("verdict").GetString());
        Assert.Equal(["peers", "own"], finding.GetProperty("triggers").EnumerateArray().Select(t => t.GetString()!));
        Assert.InRange(finding.GetProperty("score").GetDouble(), 0, 0.01);
        Assert.Equal("newCustomersCounted", counted.GetProperty("name").GetString());
        Assert.InRange(counted.GetProperty("peers").GetDouble(), 25, 35);
        Assert.InRange(counted.GetProperty("own").GetDouble(), 20, 35);
        Assert.Equal(1, finding.GetProperty("wouldClear").GetArrayLength());
    }

    [Fact]
    public void Diagnosis_FiveOthers_AnswersRoundedNumbers()
    {
        var (whole, part) = (Diagnose(Company(5)), Diagnose(Company(5)).VisibleTo("head"));
        var counted = FindingOf(part.ToJson()).GetProperty("evidence")[0];

        Assert.Equal(Math.Round(counted.GetProperty("peers").GetDouble()), counted.GetProperty("peers").GetDouble());
        Assert.NotEqual(FindingOf(whole.ToJson()).GetProperty("evidence")[0].GetProperty("peers").GetDouble(), counted.GetProperty("peers").GetDouble());
    }

    [Fact]
    public void Diagnosis_FourOthers_AnswersTheVerdictAlone()
    {
        var finding = FindingOf(Diagnose(Company(4)).VisibleTo("head").ToJson());

        Assert.Equal("confirmed", finding.GetProperty("verdict").GetString());
        Assert.Equal("noBenchmark", finding.GetProperty("scoreReason").GetString());
        Assert.Equal(0, finding.GetProperty("wouldClear").GetArrayLength());
        var evidence = finding.GetProperty("evidence").EnumerateArray().ToDictionary(e => e.GetProperty("name").GetString()!);
        Assert.Equal("noBenchmark", evidence["newCustomersCounted"].GetProperty("peersReason").GetString());
        Assert.Equal("noBenchmark", evidence["newCustomersCounted"].GetProperty("ownReason").GetString());
        Assert.Equal("noBenchmark", evidence["newCustomersExpected"].GetProperty("valueReason").GetString());
        Assert.Equal(0, evidence["newCustomersCounted"].GetProperty("value").GetInt32());
    }

    private static DiagnosisReport Diagnose(Snapshot snapshot) =>
        new DiagnosticEngine(BuiltInRules.Default).Run(snapshot, new DiagnosisRequest(TargetPeriod.Quarter(2026, 3)));

    /// <summary>What is said of "a", who found nobody.</summary>
    private static JsonElement FindingOf(string json) => JsonDocument.Parse(json).RootElement.GetProperty("salespeople").EnumerateArray()
        .Single(p => p.GetProperty("id").GetString() == "a").GetProperty("findings").EnumerateArray()
        .Single(f => f.GetProperty("rule").GetString() == "SI1002");

    [Fact]
    public void VisibleTo_NoScope_Throws() => Assert.Throws<ArgumentNullException>(() => JourneyReport.Of(Company(1)).VisibleTo(null!));
}
