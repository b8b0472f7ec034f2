using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Outlooks;

public sealed class OutlookLaws
{
    private static readonly TargetPeriod[] Periods = [TargetPeriod.Month(2024, 4), TargetPeriod.Quarter(2024, 2), TargetPeriod.Year(2024)];

    private static readonly TargetMeasure[] Measures =
    [
        .. TargetMeasure.BuiltIn, TargetMeasure.Declared("byFirst", MeasureSource.Payments, credit: CreditRole.FirstOwner),
        TargetMeasure.Declared("ofCountry", MeasureSource.Orders, where: [new MeasureCondition(MeasureField.Country, "DE", "CN")]),
    ];

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 40)]
    public void InputOrderAndLaterFacts_DoNotMatter(TidyCompany company, LocalDate asOf, int seed)
    {
        var outlook = Print(company.Build());
        Assert.Equal(outlook, Print(company.BuildShuffled(seed)));
        Assert.Equal(outlook, Print(company.BuildUpTo(asOf)));

        string Print(SalesLedger ledger) => string.Join("|", Reports(ledger.AsOf(asOf)).SelectMany(r => r.Rows).Select(Text));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 40)]
    public void Backtest_InputOrder_DoesNotMatter(TidyCompany company, int seed)
    {
        Assert.Equal(Print(company.Build()), Print(company.BuildShuffled(seed)));

        static string Print(SalesLedger ledger)
        {
            var test = OutlookBacktest.Of(ledger.AsOf(new LocalDate(2024, 6, 29)), new OutlookBacktestOptions { Period = Periods[0] });
            return string.Join("|", test.Thirds.Append(test.Whole).Select(s => $"{s.Forecasts} {s.Coverage} {s.Skill} {s.Bias} {s.Brier} {s.CoverageInterval}"));
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void Rows_KeepTheirOrder(SmallCompany company, LocalDate asOf)
    {
        foreach (var row in Reports(company.Build().AsOf(asOf)).SelectMany(r => r.Rows).Where(r => r.Landing.HasValue))
        {
            Assert.InRange(row.Low.Value, row.Booked, row.High.Value);
            Assert.True(row.Landing.Value >= row.Booked && row.Pipeline.Value >= 0 && row.NewBusiness.Value >= 0 && row.Repeat.Value >= 0);
            Assert.InRange(row.Chance.ValueOr(0), 0, 1);
            if (row.Chance.HasValue && row.Booked >= row.Target.Value) Assert.Equal(1, row.Chance.Value);
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void People_SumToTheCompanyButForTheHouse(SmallCompany company, LocalDate asOf)
    {
        foreach (var report in Reports(company.Build().AsOf(asOf)).Where(r => r.Rows[0].Landing.HasValue))
        {
            var people = report.Rows.Where(r => r.Subject.Kind == SubjectKind.Salesperson).ToArray();
            Assert.True(report.Rows[0].Pipeline.Value >= people.Sum(r => r.Pipeline.Value));
            Assert.True(report.Rows[0].Repeat.Value >= people.Sum(r => r.Repeat.Value));
            Assert.Equal(report.Rows[0].Booked + report.Rows[0].Pipeline.Value + report.Rows[0].NewBusiness.Value + report.Rows[0].Repeat.Value, report.Rows[0].Landing.Value);
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 40)]
    public void ScaledMoney_ScalesTheLandingAndLeavesTheChance(TidyCompany company, LocalDate asOf)
    {
        const decimal Factor = 8;
        var one = OutlookReport.Of(company.Build().AsOf(asOf), new OutlookOptions { Period = Periods[1] });
        var many = OutlookReport.Of(company.Build(company.Rows.Select(r => Scaled(r, Factor))).AsOf(asOf), new OutlookOptions { Period = Periods[1] });
        foreach (var (row, scaled) in one.Rows.Zip(many.Rows))
        {
            // Each part is rounded to the cent before it is scaled.
            Assert.Equal(row.Landing.HasValue, scaled.Landing.HasValue);
            Assert.InRange(scaled.Landing.ValueOr(0) - (Factor * row.Landing.ValueOr(0)), -Factor, Factor);
            Assert.InRange(scaled.High.ValueOr(0) - (Factor * row.High.ValueOr(0)), -Factor, Factor);
            Assert.Equal(row.Chance.ValueOr(-1), scaled.Chance.ValueOr(-1), 0.0011);
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 40)]
    public void Chance_AHigherTarget_IsNeverMore(TidyCompany company, LocalDate asOf, byte step)
    {
        var rows = company.Rows.Where(r => r is not Target).ToArray();
        double ChanceOf(decimal target) => OutlookReport.Of(
            company.Build([.. rows, new Target(Subject.Company, Periods[1], TargetMeasure.Orders, target)]).AsOf(asOf),
            new OutlookOptions { Period = Periods[1] }).Rows[0].Chance.ValueOr(0);

        // The grid moves a little with the target.
        Assert.True(ChanceOf(1000 + (step * 100)) >= ChanceOf(2000 + (step * 150)) - 0.02);
    }

    private static IEnumerable<OutlookReport> Reports(Snapshot snapshot) =>
        from period in Periods
        from measure in Measures
        select OutlookReport.Of(snapshot, new OutlookOptions { Period = period, Measure = measure });

    private static string Text(OutlookRow r) => $"{r.Subject} {r.Booked} {r.Target} {r.Pipeline} {r.NewBusiness} {r.Repeat} {r.Landing} {r.Low} {r.High} {r.Chance} {r.RunRate}";

    private static object Scaled(object row, decimal factor) => row switch
    {
        Order r => new Order(r.Id, r.OrderedOn, r.Amount * factor, r.Owner, r.Customer, r.Opportunity, r.Currency, r.CancelledOn, r.RecordedAt),
        Opportunity r => new Opportunity(
            r.Id, r.Owner, r.Customer, r.CreatedAt, r.Pipeline, r.Amount * factor, r.Currency, r.Segment, r.Stage, r.ClosedAt, r.ExpectedClose,
            r.NextActionOn, r.LostReason, r.RecordedAt),
        OpportunityChange r => new OpportunityChange(r.Opportunity, r.At, r.Amount * factor, r.Currency, r.ExpectedClose, r.RecordedAt),
        Target r => new Target(r.Subject, r.Period, r.Measure, r.Amount * factor, r.Currency, r.SetOn, r.RecordedAt),
        _ => row,
    };
}
