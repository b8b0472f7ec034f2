using BenchmarkDotNet.Attributes;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Targets;

namespace SalesInsights.Benchmarks;

/// <summary>Load, reports and diagnosis at two sizes.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private static readonly TargetPeriod Period = TargetPeriod.Quarter(2026, 3);
    private readonly DiagnosticEngine _engine = new(BuiltInRules.Default);
    private LedgerBuilder _builder = null!;
    private Snapshot _snapshot = null!;

    [Params("team", "company")]
    public string Size { get; set; } = "team";

    [GlobalSetup]
    public void Setup()
    {
        _builder = Size == "team" ? GeneratedCompany.Fill(12, 400) : GeneratedCompany.Fill(1_000, 100_000);
        _snapshot = _builder.Build().AsOf(GeneratedCompany.AsOf);
    }

    [Benchmark]
    public int Build() => _builder.Build().Issues.Count;

    [Benchmark]
    public int Completion() =>
        CompletionReport.Of(Anew(), new CompletionOptions { Period = Period, Measure = TargetMeasure.Orders }).Rows.Count;

    [Benchmark]
    public int FunnelOfEverybody() => FunnelReport.BySalesperson(Anew(), new FunnelOptions { Period = TargetPeriod.Year(2026) }).Count;

    [Benchmark]
    public int Diagnosis() => _engine.Run(Anew(), new DiagnosisRequest(Period)).Cases.Count;

    /// <summary>A snapshot gives a report made before back; measured is the making.</summary>
    private Snapshot Anew()
    {
        _snapshot.Forget();
        return _snapshot;
    }
}
