using NodaTime;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.DataFolder;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Wording;
using SalesInsights.Targets;

namespace SalesInsights.Reports.Tests.Support;

/// <summary>
/// A company of three people in two departments with something to say of each part of a report. Every name is made from a plain one by a function, so that two companies differ in
/// nothing but the names.
/// </summary>
internal sealed class ReportCompany(Func<string, string> name)
{
    public static readonly LocalDate AsOf = new(2026, 9, 30);

    public static ReportCompany Plain { get; } = new(plain => plain);

    public ReviewReport Review()
    {
        var company = Company();
        return ReviewLog.Empty.Hold(new DiagnosticEngine(BuiltInRules.Default).Run(company.Snapshot(), company.Request())).Report;
    }

    public string Html(Language? language = null, string? viewer = null)
    {
        using var page = new StringWriter();
        var review = Review();
        HtmlReport.Write(viewer is null ? review : review.VisibleTo(viewer), page, new ReportOptions { Language = language ?? Language.English, Names = Names });
        return page.ToString();
    }

    private RecordNames Names => new(
        Enumerable.Range(1, 33).Select(i => new KeyValuePair<Id<Customer>, string>($"c{i:000}", name("Customer " + i))),
        Enumerable.Range(1, 9).Select(i => new KeyValuePair<Id<Opportunity>, string>($"o{i}", name("Deal " + i))));

    private CompanyProfile Profile() => new(
        name("Acme Trading"), Currency.CNY,
        pipelines:
        [
            new PipelineDefinition(
                default,
                [
                    new Stage("inquiry", name("Inquiry"), 1), new Stage("quotation", name("Quotation"), 2, expectedDays: 20),
                    new Stage("won", name("Won"), 3, StageOutcome.Won), new Stage("lost", name("Lost"), 4, StageOutcome.Lost),
                ]),
        ],
        recordLinks: new RecordLinks(customer: "https://crm.example/c/{id}"));

    private TestCompany Company()
    {
        var company = TestCompany.Of(Profile()).Asked(AsOf).Do(b => b
            .Add(new Department("d1", name("Europe"), manager: "u3")).Add(new Department("d2", name("Asia")))
            .Add(new Salesperson("u1", name("Zhang Wei"), "d1")).Add(new Salesperson("u2", name("Li Jing"), "d1")).Add(new Salesperson("u3", name("Head"), "d1", Role.Manager))
            .Add(new Salesperson("u9", name("Outside"), "d2"))
            .Add(new Target(Subject.Company, TestCompany.DefaultPeriod, TargetMeasure.Orders, 900_000m)));
        foreach (var (id, target) in new[] { ("u1", 300_000m), ("u2", 200_000m), ("u9", 400_000m) }) company = company.Target(target, id);
        company = company.Customers(33, new LocalDate(2026, 8, 10), "u1").Activity("a1", ActivityKind.Call, at: new LocalDate(2026, 8, 12), customer: "c001");
        for (var i = 1; i <= 9; i++) company = company.Opportunity($"o{i}", $"c{i:000}", new LocalDate(2026, 7, i), Way(i));
        return company.Order("so1", new LocalDate(2026, 7, 20), 80_000m, "u1", "c001").Order("so2", new LocalDate(2026, 8, 20), 190_000m, "u2").Order("so9", new LocalDate(2026, 9, 1), 60_000m, "u9");
    }

    private static (string, LocalDate)[] Way(int i) => i switch
    {
        <= 3 => [("inquiry", new(2026, 7, i)), ("quotation", new(2026, 7, i + 5))],
        <= 6 => [("inquiry", new(2026, 7, i)), ("quotation", new(2026, 7, i + 5)), ("won", new(2026, 8, i))],
        _ => [("inquiry", new(2026, 7, i)), ("lost", new(2026, 7, i + 9))],
    };
}
