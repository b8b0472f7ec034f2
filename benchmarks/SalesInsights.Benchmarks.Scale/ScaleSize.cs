namespace SalesInsights.Benchmarks.Scale;

/// <summary>How much there is of everything.</summary>
internal sealed record ScaleSize(string Name, int People, int Customers, int Opportunities, int Orders, int Payments, int Activities)
{
    public static IReadOnlyList<ScaleSize> All { get; } =
    [
        new("team", 12, 400, 800, 400, 400, 800),
        new("company", 1_000, 100_000, 200_000, 100_000, 100_000, 200_000),
        new("1M", 1_000, 1_000_000, 2_000_000, 1_000_000, 1_000_000, 2_000_000),
        new("10M", 1_000, 5_000_000, 10_000_000, 5_000_000, 5_000_000, 10_000_000),
    ];

    public static ScaleSize Named(string name) => All.FirstOrDefault(s => s.Name == name)
        ?? throw new ArgumentException($"'{name}' is none of {string.Join(", ", All.Select(s => s.Name))}.");
}
