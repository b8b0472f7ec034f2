using System.Diagnostics;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The diagnosis of the whole company with the built-in rules: how long it took beside the four reports, and where the time went.</summary>
internal sealed record Diagnosis(TimeSpan Time, long Allocated, string Profile, string Lists, TimeSpan Reports)
{
    // The runtime needs as many until it has compiled the code for good.
    private const int SettledRounds = 30;

    // Rules that read further reports: outlook, past periods, business at risk, and what may yet be added there.
    private static readonly string[] FurtherReports = ["SI4002", "SI4003", "SI5", "SI6"];
    private static readonly DiagnosisRequest Request = new(TargetPeriod.Quarter(2026, 3));

    // A month of the quarter is still to come: without it there is no outlook to be made.
    private static readonly LocalDate WithinPeriod = new(2026, 8, 31);

    /// <summary>The built-in rules without those that read further reports: what is measured then are the journeys' steps and verdicts.</summary>
    public static RuleSet StepRules { get; } = new(BuiltInRules.Default.Rules.Where(r =>
        !FurtherReports.Any(id => r.Descriptor.Id.StartsWith(id, StringComparison.Ordinal))));

    /// <summary>How many times as long as the four reports.</summary>
    public double Ratio => Time / Reports;

    /// <summary>Times the best of some rounds, each over a snapshot that has made nothing before; the profile is that of the same round.</summary>
    public static Diagnosis Measure(SalesLedger ledger, RuleSet rules, int rounds)
    {
        var (best, reports) = (new Diagnosis(TimeSpan.MaxValue, 0, "", "", TimeSpan.Zero), new ReportsInTurn(ledger));
        var begin = Stopwatch.StartNew();
        for (var round = 0; round < Math.Max(rounds, SettledRounds) || begin.Elapsed < TimeSpan.FromSeconds(5); round++)
        {
            reports.Round();
            var parts = new ProfiledEvaluator();
            var engine = new DiagnosticEngine(rules, parts);
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
            best = new(time, allocated, parts.Profile(time), ListsOf(report, journeys), TimeSpan.Zero);
        }

        return best with { Reports = reports.Together };
    }

    /// <summary>
    /// The best of some rounds with everything read: findings and their prices, all steps, the shortfall and the outlook of everybody; and the four reports in turn
    /// with them.
    /// </summary>
    public static (TimeSpan Time, TimeSpan Reports) MeasureWhole(SalesLedger ledger)
    {
        var (best, reports, engine) = (TimeSpan.MaxValue, new ReportsInTurn(ledger), new DiagnosticEngine(BuiltInRules.Default));
        for (var round = 0; round < SettledRounds; round++)
        {
            reports.Round();
            var snapshot = ledger.AsOf(WithinPeriod);
            snapshot.Forget();
            GC.Collect();
            var watch = Stopwatch.StartNew();
            ReadAll(engine.Run(snapshot, Request));
            if (watch.Elapsed < best) best = watch.Elapsed;
        }

        return (best, reports.Together);
    }

    private static void ReadAll(DiagnosisReport report)
    {
        var priced = report.Cases.Sum(c => c.Findings.Count(f => f.Impact.HasValue));
        var parts = report.Shortfall.Rows.Sum(r => r.Parts.Count);
        var landings = report.Outlook.Rows.Count(r => r.Landing.HasValue);
        if (priced == 0 || parts == 0 || landings == 0 || report.Journeys.Journeys.Count == 0)
            throw new InvalidOperationException("Something of the diagnosis is empty: no price, part, landing or journey.");
    }

    public string Text(string rules) => FormattableString.Invariant(
        $"Diagnosis of the whole company, {rules}: {Time.TotalMilliseconds:0.00} ms = {Ratio:0.00} × the four reports in turn with it, {Allocated / 1024.0:N0} KiB; ")
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
