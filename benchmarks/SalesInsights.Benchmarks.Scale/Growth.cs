using System.Diagnostics;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>How time and memory grow with the data: from ten thousand opportunities, ten times as many at each step.</summary>
internal static class Growth
{
    private const double MostAStep = 11;

    public static int Run(int largest)
    {
        Console.WriteLine("| opportunities | load from columns, s | × | retained, MB | × | four reports, ms | × |\n|---|---|---|---|---|---|---|");
        Measure(10_000, 3);
        (double Load, double Retained, double Reports)? before = null;
        var isLost = false;
        for (var opportunities = 10_000; opportunities <= largest; opportunities *= 10)
        {
            var (load, retained, reports) = Measure(opportunities, opportunities <= 100_000 ? 20 : 4);
            Console.WriteLine(FormattableString.Invariant($"| {opportunities:N0} | {load:0.000} | {Step(load, before?.Load)} ")
                + FormattableString.Invariant($"| {retained:N1} | {Step(retained, before?.Retained)} ")
                + FormattableString.Invariant($"| {reports:0.0} | {Step(reports, before?.Reports)} |"));
            isLost |= before is { } b && (load / b.Load > MostAStep || retained / b.Retained > MostAStep || reports / b.Reports > MostAStep);
            before = (load, retained, reports);
            if (opportunities > int.MaxValue / 10) break;
        }

        Console.WriteLine($"\n{(isLost ? "A" : "No")} step costs more than {MostAStep} times as much.");
        return 0;
    }

    private static (double Load, double Retained, double Reports) Measure(int opportunities, int rounds)
    {
        var half = opportunities / 2;
        var rows = new GeneratedRows(new ScaleSize("growth", 1_000, half, opportunities, half, half, opportunities));
        var columns = new ColumnArrays(rows);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (time, ledger) = Loads.Timed(() => LedgerLoad.FromColumns(rows, columns));
        for (var round = 1; round < rounds && opportunities <= 1_000_000; round++)
        {
            var again = Loads.Timed(() => LedgerLoad.FromColumns(rows, columns)).Time;
            if (again < time) time = again;
        }

        var retained = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        GC.KeepAlive(columns);
        var snapshot = ledger.AsOf(GeneratedRows.AsOf);
        var reports = Reports.All.Sum(report => Enumerable.Range(0, rounds).Min(_ =>
        {
            var watch = Stopwatch.StartNew();
            report.Make(snapshot);
            return watch.Elapsed.TotalMilliseconds;
        }));
        return (time.TotalSeconds, retained, reports);
    }

    private static string Step(double now, double? before) => before is { } b ? FormattableString.Invariant($"{now / b:0.0}") : "";
}
