using System.Runtime.ExceptionServices;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>Runs a pass over slices of the rows, on as many threads as the snapshot allows.</summary>
internal static class SlicedPass
{
    /// <summary>The results of the slices in the order of the rows; one for all where they are too few to be worth a thread.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="rows">How many rows the pass reads in all.</param>
    /// <param name="pass">Goes over a slice and writes to nothing that another slice reads.</param>
    public static T[] Run<T>(Snapshot snapshot, long rows, Func<RowSlice, T> pass)
    {
        var slices = (int)Math.Max(1, Math.Min(snapshot.Threads, rows / snapshot.FewestRowsAThread));
        if (slices == 1) return [pass(RowSlice.Whole)];
        var results = new T[slices];
        try
        {
            Parallel.For(
                0, slices, new ParallelOptions { MaxDegreeOfParallelism = slices }, i => results[i] = pass(new RowSlice(i, slices)));
        }
        catch (AggregateException e)
        {
            // A pass throws what it would throw on one thread.
            ExceptionDispatchInfo.Capture(e.InnerExceptions[0]).Throw();
        }

        return results;
    }

    /// <summary>The same, the results brought together into the first.</summary>
    public static T Run<T>(Snapshot snapshot, long rows, Func<RowSlice, T> pass, Action<T, T> addTo)
    {
        var results = Run(snapshot, rows, pass);
        for (var i = 1; i < results.Length; i++) addTo(results[0], results[i]);
        return results[0];
    }

    /// <summary>Adds the numbers of one array to those of another at their places.</summary>
    public static void Add(int[] sums, int[] others)
    {
        for (var i = 0; i < sums.Length; i++) sums[i] += others[i];
    }

    /// <summary>Raises the numbers of one array to those of another at their places.</summary>
    public static void Raise(int[] most, int[] others)
    {
        for (var i = 0; i < most.Length; i++) most[i] = Math.Max(most[i], others[i]);
    }
}
