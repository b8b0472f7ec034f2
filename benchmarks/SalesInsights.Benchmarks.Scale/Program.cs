using SalesInsights.Benchmarks.Scale;

// compare [SIZE] [THREADS] [ROUNDS] | growth [LARGEST] | check. All print Markdown; compare ends with 1 where a result differs, check also where a bound is lost.
return args switch
{
    ["growth", .. var rest] => Growth.Run(rest is [var largest] ? int.Parse(largest, null) : 10_000_000),
    ["check"] => Check.Run(),
    ["compare", .. var rest] => Comparison.Run(
        ScaleSize.Named(rest.Length > 0 ? rest[0] : "team"),
        threads: rest.Length > 1 ? int.Parse(rest[1], null) : 1,
        rounds: rest.Length > 2 ? int.Parse(rest[2], null) : 5,
        settling: TimeSpan.FromSeconds(2)).Print(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine($"compare [{string.Join('|', ScaleSize.All.Select(s => s.Name))}] [THREADS] [ROUNDS] | growth [LARGEST] | check");
    return 2;
}
