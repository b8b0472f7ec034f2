namespace SalesInsights.Rules.Reviews;

/// <summary>The values of an enumeration by the words that a log writes.</summary>
internal static class ReviewWords<T>
    where T : struct, Enum
{
    public static readonly IReadOnlyDictionary<string, T> All = Enum.GetNames(typeof(T)).ToDictionary(ReviewLogWriter.Word, Parsed, StringComparer.Ordinal);

    private static T Parsed(string name) => Enum.TryParse<T>(name, out var value) ? value : default;
}
