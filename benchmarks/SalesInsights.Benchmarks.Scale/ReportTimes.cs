namespace SalesInsights.Benchmarks.Scale;

/// <summary>What one report took, by every way, and whether all ways gave the same rows.</summary>
internal sealed record ReportTimes(
    string Name,
    TimeSpan Ours,
    TimeSpan TwoThreads,
    TimeSpan Again,
    long Allocated,
    TimeSpan Duck,
    TimeSpan Linq,
    TimeSpan ReadOnce,
    TimeSpan ReadByTwo,
    string Difference)
{
    public static ReportTimes Sum(IReadOnlyList<ReportTimes> all)
    {
        return new(
            "together", Total(r => r.Ours), Total(r => r.TwoThreads), Total(r => r.Again), all.Sum(r => r.Allocated), Total(r => r.Duck),
            Total(r => r.Linq), Total(r => r.ReadOnce), Total(r => r.ReadByTwo), string.Concat(all.Select(r => r.Difference)));

        TimeSpan Total(Func<ReportTimes, TimeSpan> of) => all.Aggregate(TimeSpan.Zero, (sum, report) => sum + of(report));
    }

    /// <summary>What the second thread gains, as a share of what it gains a read of the columns; null where that gains nothing.</summary>
    public double? SecondThread => ReadOnce / ReadByTwo > 1.05 ? ((Ours / TwoThreads) - 1) / ((ReadOnce / ReadByTwo) - 1) : null;

    public string Row() => FormattableString.Invariant(
        $"| {Name} | {Ours.TotalMilliseconds:0.00} | {Duck / Ours:0.0} | {Linq / Ours:0.0} | {Ours / ReadOnce:0.0} ")
        + FormattableString.Invariant($"| {Ours / TwoThreads:0.00} | {ReadOnce / ReadByTwo:0.00} ")
        + FormattableString.Invariant($"| {Allocated / 1024.0:N0} | {Again.TotalMicroseconds:0.0} | {(Difference.Length == 0 ? "equal" : Difference)} |");
}
