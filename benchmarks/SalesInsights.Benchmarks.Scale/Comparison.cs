using System.Diagnostics;
using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Catalog;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>One size against DuckDB, LINQ and the machine: loads, memory, reports and diagnosis, all in one process.</summary>
internal sealed class Comparison
{
    private readonly ScaleSize _size;
    private readonly GeneratedRows _rows;
    private readonly int _threads;
    private readonly TimeSpan _settling;
    private long _raw;
    private long _csvBytes;

    private Comparison(ScaleSize size, int threads, TimeSpan settling)
    {
        (_size, _threads, _settling) = (size, threads, settling);
        _rows = new GeneratedRows(size);
    }

    public double ColumnsLoad { get; private set; }

    public double BuilderLoad { get; private set; }

    public double CsvLoad { get; private set; }

    public double Retained { get; private set; }

    public IReadOnlyList<ReportTimes> Reports { get; private set; } = [];

    public ReportTimes Together => ReportTimes.Sum(Reports);

    /// <summary>The diagnosis with all built-in rules.</summary>
    public Diagnosis Diagnosis { get; private set; } = null!;

    /// <summary>The diagnosis with all steps and verdicts, without the rules that read further reports.</summary>
    public Diagnosis Steps { get; private set; } = null!;

    /// <summary>The diagnosis with everything in it, and the four reports in turn with it.</summary>
    public (TimeSpan Time, TimeSpan Reports) Whole { get; private set; }

    public bool IsEqual => Reports.All(r => r.Difference.Length == 0);

    public static Comparison Run(ScaleSize size, int threads, int rounds, TimeSpan settling)
    {
        var comparison = new Comparison(size, threads, settling);
        using var duck = new DuckPeer(threads);
        var ledger = comparison.Load(duck);
        var linq = new LinqPeer(comparison._rows);
        comparison.Reports = [.. Scale.Reports.All.Select(r => comparison.Time(ledger, duck, linq, r.Name, r.Make, r.Rows, rounds))];

        // The larger first: whatever is measured first pays for code that is still being compiled, and the bound is on the smaller.
        comparison.Diagnosis = Diagnosis.Measure(ledger, BuiltInRules.Default, rounds);
        comparison.Steps = Diagnosis.Measure(ledger, Diagnosis.StepRules, rounds);
        if (size.People > 100) comparison.Whole = Diagnosis.MeasureWhole(ledger);
        return comparison;
    }

    public int Print()
    {
        Console.WriteLine(FormattableString.Invariant($"### {_size.Name}: {_size.People:N0} people, {_size.Customers:N0} customers, ")
            + FormattableString.Invariant($"{_size.Opportunities:N0} opportunities, {_rows.Entries.Opportunity.Length:N0} stage entries, ")
            + FormattableString.Invariant($"{_size.Activities:N0} activities; DuckDB with {_threads} thread(s)\n"));
        Console.WriteLine("| load | ÷ DuckDB |\n|---|---|");
        Console.WriteLine(FormattableString.Invariant($"| from columns ÷ the appender | {ColumnsLoad:0.00} |"));
        Console.WriteLine(FormattableString.Invariant($"| from fact objects ÷ the appender | {BuilderLoad:0.00} |"));
        Console.WriteLine(FormattableString.Invariant($"| from CSV ({_csvBytes / 1e6:N0} MB) ÷ read_csv | {CsvLoad:0.00} |"));
        Console.WriteLine(FormattableString.Invariant($"| retained memory ÷ raw columns ({_raw / 1e6:N1} MB) | {Retained:0.00} |\n"));
        Console.WriteLine(
            "| report | ms | × DuckDB | × LINQ | ÷ reading once | 2 threads × | reading: 2 threads × | KiB | asked again, µs | rows |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var report in Reports.Append(Together)) Console.WriteLine(report.Row());
        Console.WriteLine(Together.SecondThread is { } share
            ? FormattableString.Invariant($"\nA second thread gains {share:0 %} of what it gains the reading.\n")
            : "\nA second thread gains the reading of so little nothing.\n");
        Console.WriteLine(Steps.Text("all steps, without the rules SI4002, SI4003, SI5 and SI6"));
        Console.WriteLine(Diagnosis.Text("all built-in rules"));
        if (Whole.Time > TimeSpan.Zero)
        {
            Console.WriteLine(FormattableString.Invariant($"Diagnosis with prices, shortfall and outlook of everybody, a month before the period ends: ")
                + FormattableString.Invariant($"{Whole.Time.TotalMilliseconds:0.0} ms = {Whole.Time / Whole.Reports:0.00} × the four reports in turn with it."));
        }

        return IsEqual ? 0 : 1;
    }

    private static long Settled() => GC.GetTotalMemory(forceFullCollection: true);

    /// <summary>
    /// The best time of some rounds; of more where they are short: the runtime needs a second or two until it has compiled their code for good.
    /// </summary>
    private TimeSpan Best(int rounds, Func<TimeSpan> run)
    {
        var (best, begin) = (TimeSpan.MaxValue, Stopwatch.StartNew());
        for (var round = 0; round < rounds || begin.Elapsed < _settling; round++)
        {
            var time = run();
            if (time < best) best = time;
        }

        return best;
    }

    private TimeSpan Best(int rounds, Action run) => Best(rounds, () =>
    {
        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed;
    });

    private SalesLedger Load(DuckPeer duck)
    {
        _raw = _rows.RawBytes();
        var columns = new ColumnArrays(_rows);
        var appender = duck.Load(_rows);
        var before = Settled();
        var (time, ledger) = Loads.Timed(() => LedgerLoad.FromColumns(_rows, columns));
        ColumnsLoad = time / appender;
        Retained = (double)(Settled() - before) / _raw;
        BuilderLoad = Loads.Timed(() => LedgerLoad.FromBuilder(_rows)).Time / appender;
        using var folder = new CsvFolder(_rows);
        _csvBytes = folder.Bytes;
        var readCsv = duck.LoadCsv(folder.Path);
        CsvLoad = Loads.Timed(() => DataFolderReader.Load(folder.Path).Ledger).Time / readCsv;
        GC.KeepAlive(columns);
        return ledger;
    }

    private ReportTimes Time(
        SalesLedger ledger,
        DuckPeer duck,
        LinqPeer linq,
        string name,
        Func<Snapshot, object> make,
        Func<object, IEnumerable<string>> rowsOf,
        int rounds)
    {
        var snapshot = ledger.AsOf(GeneratedRows.AsOf);
        var two = snapshot.InParallel(2);
        var columns = ColumnBytes.Of(name, _rows);
        var (readOnce, readByTwo) = (Best(rounds, () => columns.Read(1)), Best(rounds, () => columns.Read(2)));
        List<string> expected = [], fromLinq = [];
        var bestDuck = Best(rounds, () =>
        {
            expected = duck.Query(name, out var time);
            return time;
        });
        var bestLinq = Best(1, () => fromLinq = linq.Rows(name));
        Settled();
        var (allocated, made, madeByTwo) = (0L, (object?)null, (object?)null);
        var best = Best(rounds, () =>
        {
            var (start, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            made = make(snapshot);
            var time = watch.Elapsed;
            allocated = GC.GetAllocatedBytesForCurrentThread() - start;
            return time;
        });
        var again = Best(rounds, () => Scale.Reports.Again(name, snapshot));
        var byTwo = Best(rounds, () => madeByTwo = make(two));
        var difference = Differences.Between(expected, [.. rowsOf(made!)], "") + Differences.Between(expected, fromLinq, "LINQ ")
            + Differences.Between(expected, [.. rowsOf(madeByTwo!)], "two threads ");
        return new(name, best, byTwo, again, allocated, bestDuck, bestLinq, readOnce, readByTwo, difference);
    }
}
