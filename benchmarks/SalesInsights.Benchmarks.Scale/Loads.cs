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

    public static string Line(string way, TimeSpan ours, TimeSpan duck) => FormattableString.Invariant(
        $"load from {way,-8} {ours.TotalSeconds,7:N2} s = {ours / duck:N2} x DuckDB's ({duck.TotalSeconds:N2} s)");
}
