using System.Diagnostics;
using SalesInsights.Ledgers;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>
/// The four reports, each the best of rounds that are taken in turn with those of what is compared with them: a machine that others use is slow for seconds, and
/// what is measured in others of them has no ratio.
/// </summary>
internal sealed class ReportsInTurn(SalesLedger ledger)
{
    private readonly TimeSpan[] _best = [.. Reports.All.Select(_ => TimeSpan.MaxValue)];

    /// <summary>The sum of the best times.</summary>
    public TimeSpan Together => _best.Aggregate(TimeSpan.Zero, (sum, time) => sum + time);

    /// <summary>One round of each.</summary>
    public void Round()
    {
        for (var report = 0; report < _best.Length; report++)
        {
            var snapshot = ledger.AsOf(GeneratedRows.AsOf);
            GC.Collect();
            var watch = Stopwatch.StartNew();
            Reports.All[report].Make(snapshot);
            if (watch.Elapsed < _best[report]) _best[report] = watch.Elapsed;
        }
    }
}
