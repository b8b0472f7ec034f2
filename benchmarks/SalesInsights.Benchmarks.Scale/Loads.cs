using System.Diagnostics;
using SalesInsights.Ledgers;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>Loads with a watch.</summary>
internal static class Loads
{
    public static (TimeSpan Time, SalesLedger Ledger) Timed(Func<SalesLedger> load)
    {
        // Memory that was touched before is cheaper than new memory: every load begins without any left over.
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var watch = Stopwatch.StartNew();
        var ledger = load();
        return (watch.Elapsed, ledger);
    }
}
