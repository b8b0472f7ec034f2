namespace SalesInsights.Benchmarks.Scale;

/// <summary>The first row in which two results differ; "" where they are equal.</summary>
internal static class Differences
{
    public static string Between(IReadOnlyList<string> expected, IReadOnlyList<string> found, string who)
    {
        var (left, right) = expected.Zip(found).FirstOrDefault(pair => pair.First != pair.Second);
        if (expected.Count == found.Count && left is null) return "";
        return $"{who}DIFFERS: {expected.Count} and {found.Count} rows; {left} and {right}; ";
    }
}
