using System.Diagnostics;
using SalesInsights.Benchmarks.Scale;
using SalesInsights.DataFolder;
using SalesInsights.Ledgers;

// Usage: SIZE [THREADS] [ROUNDS]; sizes: team, company, 1M, 10M. Fails where a result differs from DuckDB's.
var size = ScaleSize.Named(args.Length > 0 ? args[0] : "team");
var threads = args.Length > 1 ? int.Parse(args[1], null) : 1;
var rounds = args.Length > 2 ? int.Parse(args[2], null) : 3;

// A report over a team takes microseconds: the runtime compiles its code for good only after it has run for some hundred times.
if (size.Customers < 10_000) rounds = Math.Max(rounds, 300);
var rows = new GeneratedRows(size);
Console.WriteLine(FormattableString.Invariant(
    $"{size.Name}: {rows.Entries.Opportunity.Length:N0} stage entries, raw columns {rows.RawBytes() / 1e6:N1} MB; ")
    + FormattableString.Invariant($"DuckDB with {threads} thread(s)"));

using var duck = new DuckPeer(threads);
var duckLoad = duck.Load(rows);
SalesLedger ledger;
{
    var columns = new ColumnArrays(rows);
    var before = Settled();
    var (seconds, made) = Loads.Timed(() => LedgerLoad.FromColumns(rows, columns));
    ledger = made;
    Console.WriteLine(Loads.Line("columns", seconds, duckLoad));
    var retained = Settled() - before;
    Console.WriteLine(FormattableString.Invariant($"retained {retained / 1e6:N1} MB = {(double)retained / rows.RawBytes():N2} x the raw columns"));
}

using (var folder = new CsvFolder(rows))
{
    var duckCsv = duck.LoadCsv(folder.Path);
    Console.WriteLine(Loads.Line("csv", Loads.Timed(() => DataFolderReader.Load(folder.Path).Ledger).Time, duckCsv)
        + FormattableString.Invariant($", {folder.Bytes / 1e6:N0} MB"));
}

Console.WriteLine(Loads.Line("builder", Loads.Timed(() => LedgerLoad.FromBuilder(rows)).Time, duckLoad));
var watch = new Stopwatch();
var (ours, theirs, failed) = (TimeSpan.Zero, TimeSpan.Zero, false);
foreach (var (name, make, rowsOf) in Reports.All)
{
    var (best, bestDuck) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
    List<string> expected = [], found = [];
    long allocated = 0;
    for (var round = 0; round < rounds; round++)
    {
        expected = duck.Query(name, out var time);
        if (time < bestDuck) bestDuck = time;
        var snapshot = ledger.AsOf(GeneratedRows.AsOf);
        Settled();
        var start = GC.GetAllocatedBytesForCurrentThread();
        watch.Restart();
        var made = make(snapshot);
        if (watch.Elapsed < best) best = watch.Elapsed;
        allocated = GC.GetAllocatedBytesForCurrentThread() - start;
        found = [.. rowsOf(made)];
    }

    var difference = expected.Zip(found).FirstOrDefault(pair => pair.First != pair.Second);
    var isEqual = expected.Count == found.Count && difference == default;
    failed |= !isEqual;
    (ours, theirs) = (ours + best, theirs + bestDuck);
    Console.WriteLine(Line(name, best, bestDuck) + FormattableString.Invariant($"  {allocated / 1024.0,12:N0} KiB  ") + (isEqual
        ? "equal"
        : $"DIFFERS: {expected.Count} and {found.Count} rows; {difference}"));
}

Console.WriteLine(Line("together", ours, theirs));
Console.WriteLine(Diagnosis.Measure(ledger, rounds, ours));
return failed ? 1 : 0;

static string Line(string name, TimeSpan ours, TimeSpan theirs) => FormattableString.Invariant(
    $"{name,-12} {ours.TotalMilliseconds,10:N2} ms  DuckDB {theirs.TotalMilliseconds,10:N2} ms  {theirs / ours,7:N1} x faster");

static long Settled() => GC.GetTotalMemory(forceFullCollection: true);
