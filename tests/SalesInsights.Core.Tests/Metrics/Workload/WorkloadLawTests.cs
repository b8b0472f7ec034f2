using FsCheck.Xunit;
using NodaTime;
using NodaTime.Calendars;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Workload;

public sealed class WorkloadLawTests
{
    private static readonly TargetPeriod Period = TargetPeriod.Days(new LocalDate(2024, 1, 20), new LocalDate(2024, 5, 3));

    private static WorkloadOptions Options(bool weekly, bool automatic, bool cut) => new()
    {
        Period = cut ? Period : null,
        SpanLength = weekly ? SpanLength.Week : SpanLength.Month,
        IncludeAutomatic = automatic,
    };

    /// <summary>Every count that is not zero, as one line each.</summary>
    private static string[] Lines(WorkloadReport report) => [.. report.Spans.SelectMany((span, i) => report.Rows.SelectMany(row =>
        Enum.GetValues<ActivityKind>().Where(kind => row.Count(i, kind) > 0)
            .Select(kind => $"{span.Name} {row.Subject?.Id.Value} {kind} {row.Count(i, kind)}"))).Order(StringComparer.Ordinal)];

    private static string Print(SalesLedger ledger, LocalDate asOf, WorkloadOptions options)
    {
        var report = WorkloadReport.Of(ledger.AsOf(asOf), options);
        var spans = report.Spans.Select((s, i) => $"{s.Name} {s.First} {s.Last} {report.Company.Total(i)} {report.Company.Automatic(i)}");
        return string.Join("|", spans.Concat(Lines(report)));
    }

    /// <summary>The same by LINQ over the input rows that the load accepts.</summary>
    private static IEnumerable<string> Naive(TidyCompany company, LocalDate asOf, WorkloadOptions options)
    {
        var people = company.Rows.OfType<Salesperson>().Select(p => p.Id.Value).ToHashSet();
        return
            from a in company.Rows.OfType<Activity>()
            let day = a.At.In(company.Profile.Zone).Date
            where day <= asOf && (options.Period is null || options.Period.Contains(day)) && (options.IncludeAutomatic || !a.IsAutomatic)
            let person = people.Contains(a.Salesperson.Value) ? a.Salesperson.Value : ""
            group a by (Name(day, options.SpanLength), person, a.Kind) into g
            select $"{g.Key.Item1} {g.Key.person} {g.Key.Kind} {g.Count()}";
    }

    private static string Name(LocalDate day, SpanLength length) => length == SpanLength.Month
        ? $"{day.Year}-{day.Month:00}"
        : $"{WeekYearRules.Iso.GetWeekYear(day)}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):00}";

    /// <summary>Whom an activity names is then for whom it counts.</summary>
    private static TidyCompany WithoutAssistants(TidyCompany company) => new(company.Profile, [.. company.Rows.Where(r => r is not Assist).Select(r => r switch
    {
        Salesperson { Role: Role.Assistant } p => new Salesperson(p.Id, p.Name, p.Department, Role.Mixed, p.ActiveFrom, p.ActiveTo),
        Membership { Role: Role.Assistant } m => new Membership(m.Salesperson, m.Department, m.From, Role.Mixed),
        _ => r,
    })]);

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Counts_EqualThoseOfTheInputRows(TidyCompany anyCompany, LocalDate asOf, bool weekly, bool automatic, bool cut)
    {
        var (company, options) = (WithoutAssistants(anyCompany), Options(weekly, automatic, cut));

        Assert.Equal(
            Naive(company, asOf, options).Order(StringComparer.Ordinal),
            Lines(WorkloadReport.Of(company.Build().AsOf(asOf), options)));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void FactsAfterAsOf_DoNotMatter(TidyCompany company, LocalDate asOf, bool weekly, bool cut)
    {
        var options = Options(weekly, automatic: false, cut);

        Assert.Equal(Print(company.BuildUpTo(asOf), asOf, options), Print(company.Build(), asOf, options));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void InputOrder_IsIrrelevant(SmallCompany company, LocalDate asOf, bool weekly, int seed)
    {
        var options = Options(weekly, automatic: true, cut: false);

        Assert.Equal(Print(company.Build(), asOf, options), Print(company.BuildShuffled(seed), asOf, options));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Parts_SumToTheWhole(SmallCompany company, LocalDate asOf, bool weekly)
    {
        var ledger = company.Build();
        var report = WorkloadReport.Of(ledger.AsOf(asOf), Options(weekly, automatic: true, cut: false));
        var spans = Enumerable.Range(0, report.Spans.Count).ToArray();
        var known = Enumerable.Range(0, ledger.Activities.Count).Count(a => Stamp.Day(ledger.Activities.At[a]) <= DayNumber.Of(asOf));

        Assert.Equal(known, spans.Sum(report.Company.Total));
        Assert.All(spans, i => Assert.Equal(report.Company.Total(i), report.Rows.Sum(r => r.Total(i))));
        Assert.All(spans, i => Assert.Equal(
            report.Company.Total(i), Enum.GetValues<ActivityKind>().Sum(kind => report.Company.Count(i, kind))));
    }
}
