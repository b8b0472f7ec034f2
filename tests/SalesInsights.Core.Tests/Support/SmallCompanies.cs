using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Pipelines;

namespace SalesInsights.Tests.Support;

/// <summary>
/// Small random companies for laws: <c>[Property(Arbitrary = [typeof(SmallCompanies)])]</c> with a <see cref="SmallCompany"/> (bad rows
/// among good ones) or a <see cref="TidyCompany"/> (no bad rows). Days of <see cref="AsOf"/> lie before, within and after the facts.
/// </summary>
public static class SmallCompanies
{
    public static readonly LocalDate FirstDay = new(2024, 1, 1);

    public static readonly CompanyProfile Profile = new(
        "Small",
        Currency.CNY,
        DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
        pipelines:
        [
            new PipelineDefinition("p", [
                new Stage("inquiry", "Inquiry", 1, countsAsFollowUp: false),
                new Stage("quote", "Quotation", 2),
                new Stage("offer", "Offer", 2),
                new Stage("sample", "Sample", 3),
                new Stage("won", "Won", 9, StageOutcome.Won),
                new Stage("lost", "Lost", 9, StageOutcome.Lost),
            ]),
        ]);

    public static Arbitrary<SmallCompany> Any() => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => new SmallCompany(Profile, new CompanyRows(seed, isTidy: false).All())),
        company => Smaller(company.Rows).Select(rows => new SmallCompany(Profile, rows)));

    public static Arbitrary<TidyCompany> Tidy() => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => new TidyCompany(Profile, new CompanyRows(seed, isTidy: true).All())));

    public static Arbitrary<LocalDate> AsOf() => Gen.Choose(-3, CompanyRows.Days + 5).Select(FirstDay.PlusDays).ToArbitrary();

    private static IEnumerable<IReadOnlyList<object>> Smaller(IReadOnlyList<object> rows)
    {
        for (var size = rows.Count / 2; size > 0; size /= 2)
        {
            for (var from = 0; from < rows.Count; from += size) yield return [.. rows.Take(from), .. rows.Skip(from + size)];
        }
    }
}
