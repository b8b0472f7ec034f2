using SalesInsights.Rules.Json;
using SalesInsights.Rules.Wording;

namespace SalesInsights.DataFolder.Tables;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The closest candidate, or null where none is close: at most a third of the letters differ.</summary>
    public static string? Of(string name, IEnumerable<string> candidates) => Spelling.Nearest(name, candidates);

    /// <summary>For example <c>; did you mean "owner_id"?</c>, or "" where nothing is close.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) =>
        Of(name, candidates) is { } near ? $"; did you mean \"{Excerpt.Of(near)}\"?" : "";
}
