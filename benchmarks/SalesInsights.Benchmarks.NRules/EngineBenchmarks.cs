using BenchmarkDotNet.Attributes;
using SalesInsights.Calendars;
using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Benchmarks;

/// <summary>The same diagnosis by both engines; NRules once in a fresh session and once in a session that followed the day before.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private static readonly DiagnosisRequest Request = new(TargetPeriod.Quarter(2026, 3));
    private readonly DiagnosticEngine _builtIn = new(BuiltInRules.Default);
    private readonly DiagnosticEngine _nrules = new(BuiltInRules.Default, new NRulesEvaluator());
    private DiagnosisSession _session = null!;
    private Snapshot _snapshot = null!;

    [Params(100, 1_000, 10_000)]
    public int People { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _snapshot = GeneratedCompany.Fill(People, People * 20).Build().AsOf(GeneratedCompany.AsOf);
        _session = _nrules.Open(Request);
        _session.Refresh(_snapshot);
        if (_builtIn.Run(_snapshot, Request).ToJson(Language.English) != _nrules.Run(_snapshot, Request).ToJson(Language.English))
            throw new InvalidOperationException("The engines disagree, so their times mean nothing.");
    }

    [Benchmark(Baseline = true)]
    public int BuiltIn() => _builtIn.Run(Anew(), Request).Cases.Count;

    [Benchmark]
    public int NRules() => _nrules.Run(Anew(), Request).Cases.Count;

    [Benchmark]
    public int NRulesRefresh() => _session.Refresh(Anew()).Cases.Count;

    [Benchmark]
    public object CompileNRules() => new DiagnosticEngine(BuiltInRules.Default, new NRulesEvaluator());

    /// <summary>A snapshot gives a report made before back; measured is the making.</summary>
    private Snapshot Anew()
    {
        _snapshot.Forget();
        return _snapshot;
    }
}
