using System.Reflection;
using NodaTime;
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
using SalesInsights.Metrics.RepeatOrders;
using SalesInsights.Metrics.Results;
using SalesInsights.Metrics.Timeline;
using SalesInsights.Metrics.Velocity;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Pipelines;
using SalesInsights.Shortfalls;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics;

public sealed class KeptReportTests
{
    private static readonly SalesLedger Ledger = Organised()
        .Add(new Customer("c1", "ann", Day(5, 1))).Add(Order("o1", Day(5, 2), 5m, "ann")).Build();

    /// <summary>Each report with options of its own making, one of them not the default.</summary>
    private static readonly Func<Snapshot, object>[] Reports =
    [
        s => CompletionReport.Of(s, new CompletionOptions { Period = TargetPeriod.Month(2024, 5) }),
        s => CompletionTable.Of(s, new CompletionTableOptions { Periods = [TargetPeriod.Month(2024, 5)], Measures = [TargetMeasure.Won] }),
        s => ComparisonReport.Of(s, new ComparisonOptions { Period = TargetPeriod.Month(2024, 5), With = ComparedWith.YearBefore }),
        s => FunnelReport.Of(s, new FunnelOptions { Subject = Subject.Department("east") }),
        s => FunnelReport.BySalesperson(s, new FunnelOptions { Reading = FunnelReading.Flow }),
        s => FunnelReport.Of(s, new FunnelOptions { ConversionWindow = ConversionWindow.WorkingDays(9), MaturityDays = 3 }),
        s => FollowUpReport.Of(s, new FollowUpOptions { GraceWorkingDays = 3 }),
        s => WorkloadReport.Of(s, new WorkloadOptions { SpanLength = SpanLength.Week }),
        s => ResultsReport.Of(s, new ResultsOptions { GroupBy = Grouping.Salesperson }),
        s => WinRateReport.Of(s, new WinRateOptions { Basis = WinRateBasis.CreatedInPeriod }),
        s => ClosingTimeReport.Of(s, new ClosingTimeOptions { Period = TargetPeriod.Month(2024, 5) }),
        s => ConversionReport.Of(s, new ConversionOptions { Days = 30 }),
        s => LossReport.Of(s, new LossOptions { Subject = Subject.Salesperson("ann") }),
        s => DwellReport.Of(s, new DwellOptions { Event = DwellEvent.Won }),
        s => OpenAgeReport.Of(s, Subject.Salesperson("ann")),
        s => BoardReport.Of(s, new BoardOptions { CardsPerStage = 3 }),
        s => BridgeReport.Of(s, new BridgeOptions { Period = TargetPeriod.Month(2024, 5) }),
        s => CoverageReport.Of(s, new CoverageOptions { Period = TargetPeriod.Month(2024, 5) }),
        s => VelocityReport.Of(s, new VelocityOptions { Basis = VelocityBasis.CreatedInPeriod }),
        s => TimelineReport.Of(s, new TimelineOptions { Customer = "c1" })!,
        s => CorrespondenceReport.Of(s, new CorrespondenceOptions { GapDays = 3 }),
        s => NewCustomersReport.Of(s, new NewCustomersOptions { GroupBy = Grouping.Month }),
        s => OrderRhythmReport.Of(s, new OrderRhythmOptions { FewestIntervals = 4 }),
        s => CustomerValueReport.Of(s, new CustomerValueOptions { By = CustomerTrait.Grade }),
        s => PublicSeaReport.Of(s, new PublicSeaOptions { LimitDays = 60 }),
        s => OpenWorkReport.Of(s, new OpenWorkOptions { QuietDays = 3 }),
        s => JourneyReport.Of(s, new JourneyOptions { RampWorkingDays = 30 }),
        s => ReceivablesReport.Of(s, new ReceivablesOptions { Subject = Subject.Salesperson("ann") }),
        s => PaymentBridgeReport.Of(s, new PaymentBridgeOptions { Period = TargetPeriod.Month(2024, 5) }),
        s => ShortfallReport.Of(s, new ShortfallOptions { Period = TargetPeriod.Month(2024, 5), Draws = 3 }),
        s => OutlookReport.Of(s, new OutlookOptions { Period = TargetPeriod.Month(2024, 5), Shock = 0.3 }),
        s => OutlookBacktest.Of(s, new OutlookBacktestOptions { Period = TargetPeriod.Month(2024, 5), Periods = 2 }),
    ];

    /// <summary>Two different values of every type that options have.</summary>
    private static readonly Dictionary<Type, (object One, object Other)> Values = new()
    {
        [typeof(TargetPeriod)] = (TargetPeriod.Month(2024, 5), TargetPeriod.Month(2024, 6)),
        [typeof(IReadOnlyList<TargetPeriod>)] = (
            (TargetPeriod[])[TargetPeriod.Month(2024, 5), TargetPeriod.Month(2024, 6)],
            (TargetPeriod[])[TargetPeriod.Month(2024, 6), TargetPeriod.Month(2024, 5)]),
        [typeof(TargetMeasure)] = (TargetMeasure.Orders, TargetMeasure.Won),
        [typeof(IReadOnlyList<TargetMeasure>)] = (
            (TargetMeasure[])[TargetMeasure.Orders], (TargetMeasure[])[TargetMeasure.Orders, TargetMeasure.Won]),
        [typeof(Subject)] = (Subject.Salesperson("ann"), Subject.Department("ann")),
        [typeof(LocalDate?)] = (Day(5, 1), Day(5, 2)),
        [typeof(Id<PipelineDefinition>)] = ((Id<PipelineDefinition>)"p", (Id<PipelineDefinition>)"q"),
        [typeof(Id<Customer>)] = ((Id<Customer>)"c", (Id<Customer>)"d"),
        [typeof(Id<Stage>?)] = ((Id<Stage>)"s", (Id<Stage>)"t"),
        [typeof(string)] = ("a", "b"),
        [typeof(bool)] = (true, false),
        [typeof(int?)] = (1, 2),
        [typeof(ConversionWindow)] = (ConversionWindow.Days(5), ConversionWindow.WorkingDays(5)),
        [typeof(int)] = (1, 2),
        [typeof(double?)] = (0.1, 0.2),
        [typeof(double)] = (0.1, 0.2),
    };

    public static TheoryData<string> Options => [.. OptionTypes().Select(t => t.Name)];

    private static IEnumerable<Type> OptionTypes() =>
        typeof(Snapshot).Assembly.GetExportedTypes()
            .Where(t => t.Namespace is "SalesInsights.Outlooks" or "SalesInsights.Journeys" or "SalesInsights.Shortfalls"
                || t.Namespace!.StartsWith("SalesInsights.Metrics.", StringComparison.Ordinal))
            .Where(t => t.Name.EndsWith("Options"));

    [Fact]
    public void AsOf_TheSameDayAgain_GivesTheSameReports()
    {
        Assert.All(Reports, report => Assert.Same(report(Ledger.AsOf(Day(5, 9))), report(Ledger.AsOf(Day(5, 9)))));
        Assert.All(Reports, report => Assert.NotSame(report(Ledger.AsOf(Day(5, 9))), report(Ledger.AsOf(Day(5, 8)))));
    }

    [Fact]
    public void AsOf_FourOtherDaysLater_IsMadeAnew()
    {
        var ledger = Organised().Build();
        var first = ledger.AsOf(Day(5, 1));
        for (var day = 2; day <= 4; day++) ledger.AsOf(Day(5, day));

        Assert.Same(first, ledger.AsOf(Day(5, 1)));
        for (var day = 2; day <= 5; day++) ledger.AsOf(Day(5, day));
        Assert.NotSame(first, ledger.AsOf(Day(5, 1)));
    }

    [Fact]
    public void Forget_MakesReportsAnew()
    {
        var snapshot = Organised().Add(new Customer("c1", "ann", Day(5, 1))).Build().AsOf(Day(5, 9));
        var before = Reports.Select(report => report(snapshot)).ToArray();
        snapshot.Forget();

        Assert.All(Reports.Zip(before), pair => Assert.NotSame(pair.Second, pair.First(snapshot)));
    }

    [Fact]
    public void FollowUp_OfOtherOptions_SharesWhatTheRecordsSay()
    {
        var snapshot = Organised().Build().AsOf(Day(5, 9));
        FollowUpReport.Of(snapshot, new FollowUpOptions());
        var signs = snapshot.Kept.Get<CustomerSigns>(nameof(CustomerSigns), () => throw new InvalidOperationException("Not kept."));
        FollowUpReport.Of(snapshot, new FollowUpOptions { GraceWorkingDays = 1 });

        Assert.Same(signs, snapshot.Kept.Get<CustomerSigns>(nameof(CustomerSigns), () => throw new InvalidOperationException("Not kept.")));
    }

    [Fact]
    public void Funnel_OfAnUnknownPipeline_ThrowsEveryTime()
    {
        var snapshot = Ledger.AsOf(Day(5, 9));
        for (var i = 0; i < 2; i++)
            Assert.Throws<ArgumentException>(() => FunnelReport.Of(snapshot, new FunnelOptions { Pipeline = "nowhere" }));
    }

    [Theory]
    [MemberData(nameof(Options))]
    public void Key_ChangesWithEveryProperty(string name)
    {
        var type = OptionTypes().Single(t => t.Name == name);
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null))
        {
            var (one, other) = property.PropertyType.IsEnum
                ? (Enum.ToObject(property.PropertyType, 0), Enum.ToObject(property.PropertyType, 1))
                : Values[property.PropertyType];
            Assert.Equal(KeyWith(one), KeyWith(one));
            Assert.NotEqual(KeyWith(one), KeyWith(other));

            object KeyWith(object value)
            {
                var options = Activator.CreateInstance(type)!;
                if (type == typeof(CompletionTableOptions)) type.GetProperty("Periods")!.SetValue(options, Array.Empty<TargetPeriod>());
                property.SetValue(options, value);
                return type.GetProperty("Key", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(options)!;
            }
        }
    }

    [Fact]
    public void Key_OfAList_DoesNotFollowTheCallersArray()
    {
        var periods = new[] { TargetPeriod.Month(2024, 5) };
        var snapshot = Ledger.AsOf(Day(5, 9));
        var first = CompletionTable.Of(snapshot, new CompletionTableOptions { Periods = periods });
        periods[0] = TargetPeriod.Month(2024, 4);

        Assert.Equal(TargetPeriod.Month(2024, 4), CompletionTable.Of(snapshot, new() { Periods = periods }).Periods[0]);
        Assert.Equal(TargetPeriod.Month(2024, 5), first.Periods[0]);
    }

    [Fact]
    public void Reports_OfManyThreadsAtOnce_AreOneEach()
    {
        var snapshot = Organised().Add(new Customer("c1", "ann", Day(5, 1))).Build().AsOf(Day(5, 9));
        var asked = new object[64];
        Parallel.For(0, asked.Length, i => asked[i] = Reports[i % Reports.Length](snapshot));

        Assert.Equal(Reports.Length, asked.Distinct(ReferenceEqualityComparer.Instance).Count());
    }
}
