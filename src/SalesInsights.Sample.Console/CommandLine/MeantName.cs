using SalesInsights.DataFolder.Tables;

namespace SalesInsights.Sample.CommandLine;

/// <summary>The name that a mistyped one probably meant: as a whole, or by one of its words.</summary>
internal static class MeantName
{
    private const int ShortestWord = 2;

    public static string? Of(string asked, IReadOnlyList<string> names)
    {
        if (NearestName.Of(asked, names) is { } whole) return whole;
        if (asked.Length < ShortestWord) return null;
        (string Word, string Name)[] words = [.. names.SelectMany(name => WordsOf(name).Select(word => (word, name)))];
        var near = NearestName.Of(asked, words.Select(w => w.Word));
        return near is null ? null : words.First(w => w.Word == near).Name;
    }

    /// <summary>For example <c>; did you mean "David Tan"?</c>, or "" where nothing is close.</summary>
    public static string Hint(string asked, IReadOnlyList<string> names) => Of(asked, names) is { } name ? NearestName.Hint(name, [name]) : "";

    private static IEnumerable<string> WordsOf(string name) => name.Split(' ') is { Length: > 1 } words ? words.Where(w => w.Length >= ShortestWord) : [];
}
