using System.Diagnostics;
using SalesInsights.Ledgers;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>Loads with a watch.</summary>
internal static class Loads
{
    public static (TimeSpan Time, SalesLedger Ledger) Timed(Func<SalesLedger> load)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var ledger = load();
        return (watch.Elapsed, ledger);
    }
}
