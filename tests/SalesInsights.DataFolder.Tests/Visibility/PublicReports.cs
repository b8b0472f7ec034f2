using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Board;
using SalesInsights.Metrics.Bridge;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Metrics.Coverage;
using SalesInsights.Metrics.CustomerValue;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Metrics.Losses;
using SalesInsights.Metrics.NewCustomers;
using SalesInsights.Metrics.OpenWork;
using SalesInsights.Metrics.PublicSea;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Metrics.Records;
using SalesInsights.Metrics.RepeatOrders;
using SalesInsights.Metrics.Results;
using SalesInsights.Metrics.Timeline;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Wording;
using SalesInsights.Shortfalls;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Tests.Visibility;

/// <summary>
/// Every public report, asked in each way that changes what it tells about whom. A new report is one line here; then it is tested for
/// what a viewer is told and for companies without facts.
/// </summary>
internal static class PublicReports
{
    public static readonly TargetPeriod Quarter = TargetPeriod.Quarter(2024, 1);
    private static readonly Grouping[] Groupings = Enum.GetValues<Grouping>();
    private static readonly CustomerTrait[] Traits = Enum.GetValues<CustomerTrait>();

    public static IReadOnlyList<ReportEntry> All { get; } =
    [
        ReportEntry.Of("completion", s => CompletionReport.Of(s, new() { Period = Quarter, Measure = TargetMeasure.Orders }), (r, s) => r.ToJson(s)),
        ReportEntry.Of("completion of customers", s => CompletionReport.Of(s, new() { Period = Quarter, Measure = TargetMeasure.NewCustomers })),
        ReportEntry.Of("completion table", s => CompletionTable.Of(s, Table()), (t, _) => Cells(t)),
        ReportEntry.Of("comparison", s => ComparisonReport.Of(s, new() { Period = TargetPeriod.Quarter(2024, 2) }), (r, s) => r.ToJson(s)),
        ReportEntry.Many("results", s => Groupings.Select(g => ResultsReport.Of(s, new() { GroupBy = g }))),
        ReportEntry.Many("results of the quarter", s => Groupings.Select(g => ResultsReport.Of(s, new() { GroupBy = g, Period = Quarter }))),
        ReportEntry.Many("results of subjects", s => Subjects(s).Select(x => ResultsReport.Of(s, new() { GroupBy = Grouping.Month, Subject = x }))),
        ReportEntry.Many("win rates", s => Groupings.Select(g => WinRateReport.Of(s, new() { GroupBy = g }))),
        ReportEntry.Many("win rates of the quarter", s => Groupings.Select(g => WinRateReport.Of(s, new() { GroupBy = g, Period = Quarter }))),
        ReportEntry.Many("closing times", s => Groupings.Select(g => ClosingTimeReport.Of(s, new() { GroupBy = g }))),
        ReportEntry.Many("funnels", s => Subjects(s).Select(x => FunnelReport.Of(s, new() { Subject = x })), (r, s) => new[] { r }.ToJson(s)),
        ReportEntry.Many("funnel flows", s => Subjects(s).Select(x => FunnelReport.Of(s, new() { Subject = x, Reading = FunnelReading.Flow }))),
        ReportEntry.Many("funnels of people", s => FunnelReport.BySalesperson(s)),
        ReportEntry.Many("dwell", s => Subjects(s).Select(x => DwellReport.Of(s, new() { Subject = x }))),
        ReportEntry.Many("dwell of all visits", s => Subjects(s).Select(x => DwellReport.Of(s, new() { Subject = x, Visits = DwellVisits.Cumulative }))),
        ReportEntry.Many("bridges", s => Subjects(s).Select(x => BridgeReport.Of(s, new() { Period = Quarter, Subject = x })), (r, s) => new[] { r }.ToJson(s, Quarter)),
        ReportEntry.Of("coverage", s => CoverageReport.Of(s, new() { Period = Quarter }), (r, s) => r.ToJson(s)),
        ReportEntry.Many("velocities", s => Groupings.Where(g => g != Grouping.Month).Select(g => VelocityReport.Of(s, new() { GroupBy = g })), (r, s) => r.ToJson(s)),
        ReportEntry.Many("open ages", s => Subjects(s).Select(x => OpenAgeReport.Of(s, x))),
        ReportEntry.Of("records", RecordsReport.Of),
        ReportEntry.Many("boards", s => Subjects(s).Select(x => BoardReport.Of(s, new() { Subject = x })), (r, s) => new[] { r }.ToJson(s)),
        ReportEntry.Many("conversions", s => Subjects(s).Select(x => ConversionReport.Of(s, new() { Subject = x }))),
        ReportEntry.Many("losses", s => Subjects(s).Select(x => LossReport.Of(s, new() { Subject = x }))),
        ReportEntry.Of("stage load", s => StageLoadReport.Of(s, new()), (r, s) => Loads(r, s)),
        ReportEntry.Of("follow-up", s => FollowUpReport.Of(s, new()), (r, s) => People(s).Select(p => (object?)Customers(r, p)).Where(c => c is not null)),
        ReportEntry.Of("workload", s => WorkloadReport.Of(s, new() { WithHoldings = true }), (r, _) => Counts(r)),
        ReportEntry.Of("workload of the quarter", s => WorkloadReport.Of(s, new() { Period = Quarter, WithHoldings = true }), (r, _) => Counts(r)),
        ReportEntry.Many("timelines", s => CustomerIds().Select(c => TimelineReport.Of(s, new() { Customer = c })).OfType<TimelineReport>(), (r, s) => r.ToJson(s)),
        ReportEntry.Of("correspondence", s => CorrespondenceReport.Of(s), (r, s) => r.ToJson(s)),
        ReportEntry.Many("correspondence of subjects", s => Subjects(s).Select(x => CorrespondenceReport.Of(s, new() { Period = Quarter }).About(x))),
        ReportEntry.Many("new customers", s => Groupings.Select(g => NewCustomersReport.Of(s, new() { GroupBy = g })), (r, s) => r.ToJson(s)),
        ReportEntry.Many("order rhythm", s => Subjects(s).Select(x => OrderRhythmReport.Of(s, new() { Subject = x })), (r, s) => r.ToJson(s)),
        ReportEntry.Many("customer value", s => Traits.Select(t => CustomerValueReport.Of(s, new() { By = t })), (r, s) => r.ToJson(s)),
        ReportEntry.Of("public sea", s => PublicSeaReport.Of(s), (r, s) => r.ToJson(s)),
        ReportEntry.Many("public sea of subjects", s => Subjects(s).Select(x => PublicSeaReport.Of(s, new() { Subject = x, Period = Quarter }))),
        ReportEntry.Many("open work", s => Subjects(s).Select(x => OpenWorkReport.Of(s, new() { Subject = x })), (r, s) => r.ToJson(s)),
        ReportEntry.Many("receivables", s => Subjects(s).Select(x => ReceivablesReport.Of(s, new() { Subject = x }))),
        ReportEntry.Many("payment bridge", s => Subjects(s).Select(x => PaymentBridgeReport.Of(s, new() { Subject = x, Period = Quarter }))),
        ReportEntry.Of("journeys", s => JourneyReport.Of(s), (r, s) => r.ToJson(s)),
        ReportEntry.Of("shortfall", s => ShortfallReport.Of(s, new() { Period = Quarter, Draws = 5 }), (r, s) => r.ToJson(s)),
        ReportEntry.Of("shortfall of payments", s => ShortfallReport.Of(s, new() { Period = Quarter, Measure = TargetMeasure.Payments })),
        ReportEntry.Many("outlooks", s => Outlooks(s), (r, s) => r.ToJson(s)),
        ReportEntry.Of("outlook backtest", s => OutlookBacktest.Of(s, new() { Period = TargetPeriod.Month(2024, 5) }), (r, s) => r.ToJson(s)),
        ReportEntry.Of("diagnosis", s => Diagnosis(s, TargetMeasure.Orders), (r, _) => r.ToJson(Language.English)),
        ReportEntry.Of("review", s => ReviewLog.Empty.Hold(Diagnosis(s, TargetMeasure.Orders)).Report, (r, _) => r.ToJson(Language.English)),
        ReportEntry.Of("review after a month", s => Later(s), (r, _) => r.ToJson(Language.English)),
        ReportEntry.Of("diagnosis in Chinese", s => Diagnosis(s, TargetMeasure.Payments), (r, _) => r.ToJson(Language.Chinese)),
        ReportEntry.Of("diagnosis by the records inside", s => Inside(s, TargetMeasure.Orders), (r, _) => r.ToJson(Language.English)),
        ReportEntry.Of("diagnosis by the records inside, in Chinese", s => Inside(s, TargetMeasure.Payments), (r, _) => r.ToJson(Language.Chinese)),
    ];

    /// <summary>Those that tell numbers only, so that no name could leak; each is tested for numbers all the same.</summary>
    public static IReadOnlyList<string> WithoutNames { get; } = ["payment bridge", "outlook backtest", "records"];

    /// <summary>Those that are about the company alone, of which a viewer of a part is told nothing.</summary>
    public static IReadOnlyList<string> OfTheCompanyOnly { get; } = ["records"];

    /// <summary>
    /// Those that compare people with the others or rest on the company's past as a whole, people outside included where they are five or more: no
    /// verdict depends on who looks. Of the diagnosis those are the rules that speak by an outlook or a step; the others are tested apart. A review ranks
    /// talks by prices, which rest on others. They are tested for names all the same; their own tests say that fewer outside are hidden, and what is rounded.
    /// </summary>
    public static IReadOnlyList<string> WithBenchmarks { get; } =
    [
        "journeys", "shortfall", "shortfall of payments", "outlooks", "outlook backtest", "review", "review after a month",
        "diagnosis", "diagnosis in Chinese",
    ];

    private static CompletionTableOptions Table() => new()
    {
        Periods = [Quarter, TargetPeriod.Month(2024, 5)],
        Measures = [TargetMeasure.Orders, TargetMeasure.Won],
    };

    private static IEnumerable<OutlookReport> Outlooks(Snapshot snapshot) =>
        from period in new[] { Quarter, TargetPeriod.Year(2024) }
        from measure in new[] { TargetMeasure.Orders, TargetMeasure.Won }
        select OutlookReport.Of(snapshot, new() { Period = period, Measure = measure });

    private static DiagnosisReport Diagnosis(Snapshot snapshot, TargetMeasure measure) =>
        new DiagnosticEngine(BuiltInRules.Default).Run(snapshot, new DiagnosisRequest(Quarter, measure));

    /// <summary>By the rules that need nobody else: SI4002 speaks by the outlook, and praise by the steps of journeys.</summary>
    private static DiagnosisReport Inside(Snapshot snapshot, TargetMeasure measure) =>
        new DiagnosticEngine(BuiltInRules.Default.Without("SI4002").Without("SI6001").Without("SI6002")).Run(snapshot, new DiagnosisRequest(Quarter, measure));

    /// <summary>What stood a month before goes on or is closed.</summary>
    private static ReviewReport Later(Snapshot snapshot)
    {
        var before = ReviewLog.Empty.Hold(Diagnosis(snapshot.Ledger.AsOf(snapshot.AsOf.PlusDays(-30)), TargetMeasure.Orders)).Log;
        return before.TalkWith(Subject.Salesperson("a1"), snapshot.AsOf.PlusDays(-20)).Hold(Diagnosis(snapshot, TargetMeasure.Orders)).Report;
    }

    private static IEnumerable<Subject> Subjects(Snapshot snapshot) =>
    [
        Subject.Company, .. snapshot.Organization.DepartmentIds.Select(Subject.Department), .. People(snapshot).Select(Subject.Salesperson),
    ];

    private static IEnumerable<Id<Salesperson>> People(Snapshot snapshot) => snapshot.Organization.Salespeople.Select(p => p.Id);

    private static IEnumerable<Id<Customer>> CustomerIds() =>
        Enumerable.Range(0, 8).SelectMany(i => new Id<Customer>[] { "c" + i, $"c{i}x" }).Concat(["m1", "firstx"]);

    private static IEnumerable<object> Cells(CompletionTable table) =>
        from row in table.Rows
        from period in Enumerable.Range(0, table.Periods.Count)
        from measure in Enumerable.Range(0, table.Measures.Count)
        select (object)row.Cell(period, measure);

    private static IEnumerable<object> Loads(StageLoadReport report, Snapshot snapshot) =>
        from person in People(snapshot)
        from pipeline in snapshot.Ledger.Company.Pipelines
        from stage in pipeline.Stages
        let load = report.Find(person, pipeline.Id, stage.Id)
        where load.ExpectedDays > 0
        select (object)new object[]
        {
            person, load, report.OpenLongerThan(person, pipeline.Id, stage.Id, 3), report.Lost(person, pipeline.Id, stage.Id),
            report.FinishedDays(person, pipeline.Id, stage.Id), report.Quiet(person, pipeline.Id, stage.Id),
        };

    private static object? Customers(FollowUpReport report, Id<Salesperson> person) => report.Find(person) is null && report.InHand(person).Count == 0
        ? null
        : new object[]
        {
            report.InHand(person), report.CustomersWithout(person), report.CustomersWithoutContact(person),
            report.Customers(person, FollowUpStanding.FollowedUp), report.NewCustomersIn(person, Quarter),
            report.CustomersWithoutOrder(person), report.WithoutOrderOn(person, report.AsOf.PlusDays(-60)),
        };

    private static IEnumerable<object> Counts(WorkloadReport report) =>
        from row in report.Departments.Concat(report.Rows).Append(report.Company)
        from span in Enumerable.Range(0, report.Spans.Count)
        select (object)new object[]
        {
            row.Total(span), row.Automatic(span), row.ByAssistants(span), row.Customers(span), row.OpenOpportunities(span), row.WorkedDays(span),
            Enum.GetValues<ActivityKind>().Select(kind => row.Count(span, kind)),
        };
}
