using System.Diagnostics;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The diagnosis of the whole company with the built-in rules: how long it takes, and where the time goes.</summary>
internal static class Diagnosis
{
    private static readonly DiagnosisRequest Request = new(TargetPeriod.Quarter(2026, 3));

    /// <summary>Times the best of some rounds; the profile is that of the same round.</summary>
    /// <param name="ledger">The company.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="reports">What the reports that are compared with DuckDB took together.</param>
    /// <returns>A line for the table, one with the profile, and one for reading every list of records.</returns>
    public static string Measure(SalesLedger ledger, int rounds, TimeSpan reports)
    {
        var (best, profile, lists) = (TimeSpan.MaxValue, "", "");
        long allocated = 0;
        for (var round = 0; round < rounds; round++)
        {
            var parts = new ProfiledEvaluator();
            var engine = new DiagnosticEngine(BuiltInRules.Default, parts);
            var snapshot = ledger.AsOf(GeneratedRows.AsOf);
            GC.Collect();
            var start = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var report = engine.Run(snapshot, Request);
            var time = watch.Elapsed;
            if (time >= best) continue;
            allocated = GC.GetAllocatedBytesForCurrentThread() - start;
            (best, profile, lists) = (time, parts.Profile(time), Lists(report));
        }

        return FormattableString.Invariant($"{"diagnosis",-12} {best.TotalMilliseconds,10:N2} ms  {allocated / 1024.0,12:N0} KiB  ")
            + FormattableString.Invariant($"{best / reports,7:N2} x the four reports\n  {profile}\n  {lists}");
    }

    private static string Lists(DiagnosisReport report)
    {
        var findings = report.Cases.SelectMany(c => c.Findings).ToArray();
        var watch = Stopwatch.StartNew();
        var records = findings.Sum(f => (long)f.Records.Customers.Count + f.Records.Opportunities.Count);
        return FormattableString.Invariant(
            $"{findings.Length:N0} findings; their {records:N0} records listed in {watch.Elapsed.TotalMilliseconds:N2} ms more");
    }
}
