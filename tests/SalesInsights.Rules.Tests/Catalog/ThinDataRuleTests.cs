using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class ThinDataRuleTests
{
    private static readonly LocalDate Long = new(2026, 1, 5);

    [Fact]
    public void ThinData_EverythingInOrder_StaysSilent() => Assert.Empty(Of(Sound()));

    [Theory]
    [InlineData(5, 0, "5 of 25 are a fifth")]
    [InlineData(6, 1, "6 of 26 are more")]
    [InlineData(7, 2, "7 of 27: 5 would be too few by 0.4")]
    public void ThinData_CustomersWithoutADay_SaysHowManyToRepair(int undated, int toRepair, string why)
    {
        var found = Of(Undated(Sound().Customers(20, Long), undated));

        Assert.True(found.Length == (toRepair == 0 ? 0 : 1), why);
        if (toRepair == 0) return;
        var finding = found[0];
        Assert.Equal(("SI0003/company", Severity.Warning, FindingVerdict.ByPolicy), (finding.Id, finding.Severity, finding.Verdict));
        Assert.Equal(["customersUndatedShare"], finding.Evidence.Select(e => e.Fact));
        Assert.Equal((undated / (20.0 + undated), 20L + undated), (finding.Evidence[0].Value.Value.Fraction, finding.Evidence[0].Of!.Value));
        Assert.Equal(("SI0003.maximumUndated", 0.2), (finding.Evidence[0].ThresholdFrom, finding.Evidence[0].Threshold!.Value.Fraction));
        Assert.Equal([new ClearingEdit("repairRecord", toRepair)], finding.WouldClear);
    }

    [Fact]
    public void WouldClear_SoManyAreDated_ItClearsAndOneFewerDoesNot()
    {
        // 10 of 30 without a day: four must be dated, for six of thirty are a fifth.
        Assert.Equal([new ClearingEdit("repairRecord", 4)], Of(Undated(Sound().Customers(20, Long), 10))[0].WouldClear);
        Assert.Single(Of(Undated(Sound().Customers(20 + 3, Long), 10 - 3)));
        Assert.Empty(Of(Undated(Sound().Customers(20 + 4, Long), 10 - 4)));
    }

    [Fact]
    public void WouldClear_RefusedRowsAreRepaired_ItClearsAndOneFewerDoesNot()
    {
        // With the company's two rows 100 are read: three refused are too many, two are not.
        static TestCompany Refused(int rows)
        {
            var company = Sound().Customers(98 - rows, Long);
            for (var i = 0; i < rows; i++) company.Order("", Long, 1m);
            return company;
        }

        Assert.Equal([new ClearingEdit("repairRecord", 1)], Assert.Single(Of(Refused(3))).WouldClear);
        Assert.Empty(Of(Refused(2)));
        Assert.Equal(2, Assert.Single(Of(Refused(4))).WouldClear[0].Count);
    }

    [Fact]
    public void ThinData_StageEntriesWithoutATime_AreAReason()
    {
        static TestCompany Entries(int undated)
        {
            var company = Sound();
            for (var i = 0; i < 20; i++)
            {
                var id = "o" + i;
                company.Opportunity(id, "", Long, i < undated ? [] : [("inquiry", Long)]);
                if (i < undated) company.Do(b => b.Add(new StageEntry(id, "inquiry", Calendars.Moment.Unknown)));
            }

            return company;
        }

        Assert.Empty(Of(Entries(4)));
        Assert.Equal(["stageEntriesUndatedShare"], Assert.Single(Of(Entries(5))).Evidence.Select(e => e.Fact));
    }

    [Fact]
    public void ThinData_FewRecords_TheirSharesSayNothing()
    {
        Assert.Empty(Of(Undated(Sound(), 19)));
        Assert.Single(Of(Undated(Sound(), 20)));
    }

    [Fact]
    public void ThinData_NoActivities_IsAReasonOnlyWhereThereAreCustomers()
    {
        Assert.Empty(Of(new TestCompany().Order("r1", Long, 1m)));
        var finding = Assert.Single(Of(new TestCompany().Order("r1", Long, 1m).Customers(1, Long)));

        Assert.Equal(["activitiesOnRecord"], finding.Evidence.Select(e => e.Fact));
        Assert.Empty(finding.WouldClear);
    }

    [Fact]
    public void ThinData_ActivitiesOfTomorrow_AreNone() =>
        Assert.Single(Of(new TestCompany().Customers(1, Long).Activity("a1", ActivityKind.Call, TestCompany.DefaultAsOf.PlusDays(1))));

    [Fact]
    public void ThinData_NothingAtAll_HasNoHistory() => Assert.Equal(0m, Assert.Single(Of(new TestCompany())).Find("historyDays")!.Value.Value.Exact);

    [Fact]
    public void ThinData_ReasonsSwitchedOff_StaySilent()
    {
        var rule = new ThinDataRule(new ThinDataOptions { MaximumRefused = 1, MaximumUndated = 1, MinimumActivities = 0, MinimumHistoryDays = 0 });

        Assert.Empty(Of(Undated(new TestCompany(), 40), rule));
        Assert.Single(Of(Undated(new TestCompany(), 40)));
    }

    [Fact]
    public void ThinData_ViewerOfAPart_DoesNotSeeIt() =>
        Assert.DoesNotContain(Run(new TestCompany()).VisibleTo("u1").Cases.SelectMany(c => c.Findings), f => f.RuleId == "SI0003");

    /// <summary>One person, and one call long ago.</summary>
    private static TestCompany Sound() => new TestCompany().Activity("a0", ActivityKind.Call, Long);

    private static TestCompany Undated(TestCompany company, int customers) => company.Do(b =>
    {
        for (var i = 0; i < customers; i++) b.Add(new Customer("undated" + i, "u1"));
    });

    private static DiagnosisReport Run(TestCompany company, ThinDataRule? rule = null) =>
        new DiagnosticEngine(BuiltInRules.Default.With(rule ?? new ThinDataRule())).Run(company.Snapshot(), company.Request());

    private static Finding[] Of(TestCompany company, ThinDataRule? rule = null) => Of(Run(company, rule));

    private static Finding[] Of(DiagnosisReport report) => report.Find(Subject.Company)!.Findings.Where(f => f.RuleId == "SI0003").ToArray();
}
