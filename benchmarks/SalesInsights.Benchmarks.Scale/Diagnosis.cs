using System.Diagnostics;
using SalesInsights.Calendars;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The diagnosis of the whole company with the built-in rules: how long it took, and where the time went.</summary>
internal sealed record Diagnosis(TimeSpan Time, long Allocated, string Profile, string Lists)
{
    private static readonly DiagnosisRequest Request = new(TargetPeriod.Quarter(2026, 3));

    /// <summary>Times the best of some rounds, each over a snapshot that has made nothing before; the profile is that of the same round.</summary>
    public static Diagnosis Measure(SalesLedger ledger, int rounds)
    {
        var best = new Diagnosis(TimeSpan.MaxValue, 0, "", "");
        var begin = Stopwatch.StartNew();
        for (var round = 0; round < rounds || begin.Elapsed < TimeSpan.FromSeconds(2); round++)
        {
            var parts = new ProfiledEvaluator();
            var engine = new DiagnosticEngine(BuiltInRules.Default, parts);
            var snapshot = ledger.AsOf(GeneratedRows.AsOf);
            snapshot.Forget();
            GC.Collect();
            var start = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var report = engine.Run(snapshot, Request);
            var journeys = report.Journeys;
            var time = watch.Elapsed;
            if (time >= best.Time) continue;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - start;
            best = new(time, allocated, parts.Profile(time), ListsOf(report, journeys));
        }

        return best;
    }

    public string Text(TimeSpan reports) => FormattableString.Invariant(
        $"Diagnosis of the whole company: {Time.TotalMilliseconds:0.00} ms = {Time / reports:0.00} × the four reports, {Allocated / 1024.0:N0} KiB; ")
        + FormattableString.Invariant($"{Profile}; {Lists}.");

    private static string ListsOf(DiagnosisReport report, JourneyReport journeys)
    {
        var findings = report.Cases.SelectMany(c => c.Findings).ToArray();
        var watch = Stopwatch.StartNew();
        var parts = report.Shortfall.Rows.Sum(r => r.Parts.Count);
        var shortfall = watch.Elapsed;
        var priced = findings.Count(f => f.Impact.HasValue);
        var prices = watch.Elapsed;
        var landings = report.Outlook.Rows.Count(r => r.Landing.HasValue);
        var outlook = watch.Elapsed;
        watch.Restart();
        var records = findings.Sum(f => (long)f.Records.Customers.Count + f.Records.Opportunities.Count);
        return FormattableString.Invariant(
            $"{journeys.Journeys.Sum(j => j.Steps.Count):N0} steps of journeys; {findings.Length:N0} findings; when asked for, {parts:N0} parts of shortfalls {shortfall.TotalMilliseconds:N2} ms, ")
            + FormattableString.Invariant($"prices of {priced:N0} {(prices - shortfall).TotalMilliseconds:N2} ms, {landings:N0} outlooks {(outlook - prices).TotalMilliseconds:N2} ms; ")
            + FormattableString.Invariant($"the findings' {records:N0} records listed in {watch.Elapsed.TotalMilliseconds:N2} ms more");
    }
}
