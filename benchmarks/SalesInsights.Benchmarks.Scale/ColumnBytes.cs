using System.Numerics;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The limit of this machine: columns as wide and long as those that a report touches, each read once and summed.</summary>
internal sealed class ColumnBytes
{
    private readonly long[][] _columns;

    private ColumnBytes(params (int Rows, int[] Widths)[] tables) => _columns =
        [.. tables.SelectMany(t => t.Widths.Select(width => Filled((t.Rows * (long)width) + 7)))];

    public long Bytes => _columns.Sum(c => 8L * c.Length);

    /// <summary>The columns of a report, with the widths in bytes that the ledger's tables have.</summary>
    public static ColumnBytes Of(string report, GeneratedRows rows)
    {
        var (customers, opportunities, visits) = (rows.Customers.Length, rows.Opportunities.Length, rows.Entries.Opportunity.Length);
        var (orders, payments, activities) = (rows.Orders.Length, rows.Payments.Length, rows.Activities.Length);
        return report switch
        {
            // Orders: day, cancelled, owner, amount. Payments: day, owner, amount.
            "completion" => new((orders, [4, 4, 4, 8]), (payments, [4, 4, 8])),

            // Opportunities: pipeline, first day, created, first visit, amount. Visits: stage, owner, entered.
            "funnel" => new((opportunities, [2, 4, 4, 4, 8]), (visits, [2, 4, 4])),

            // Customers: first span, from, owner. Orders: day, cancelled, customer. Activities: at, customer, kind, automatic.
            // Opportunities: customer, first day, first visit. Visits: stage, entered.
            "followup" => new((customers, [4, 4, 4]), (orders, [4, 4, 4]), (activities, [4, 4, 4, 1]), (opportunities, [4, 4, 4]), (visits, [2, 4])),

            // Activities: at, salesperson, kind, automatic.
            _ => new((activities, [4, 4, 4, 1])),
        };
    }

    /// <summary>Reads everything once, each thread its part of every column.</summary>
    public long Read(int threads)
    {
        if (threads == 1) return Sum(0, 1);
        var sums = new long[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, part => sums[part] = Sum(part, threads));
        return sums.Sum();
    }

    private static long[] Filled(long bytes)
    {
        var column = new long[bytes / 8];
        for (var i = 0; i < column.Length; i++) column[i] = i;
        return column;
    }

    private long Sum(int part, int parts)
    {
        var sum = Vector<long>.Zero;
        foreach (var column in _columns)
        {
            var (first, end) = ((int)(column.Length * (long)part / parts), (int)(column.Length * (part + 1L) / parts));
            for (var i = first; i + Vector<long>.Count <= end; i += Vector<long>.Count) sum += new Vector<long>(column, i);
        }

        return Vector.Sum(sum);
    }
}
