namespace SalesInsights.DataFolder.Tables;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    private const int MaxLength = 64;

    /// <summary>The closest candidate, or null where none is close: at most a third of the letters differ.</summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var distance = Distance(Plain(name), Plain(candidate));
            if (distance >= least || distance > Math.Max(1, Math.Max(name.Length, candidate.Length) / 3)) continue;
            least = distance;
            best = candidate;
        }
        return best;
    }

    /// <summary>For example <c>; did you mean "owner_id"?</c>, or "" where nothing is close.</summary>
    public static string Hint(string name, IEnumerable<string> candidates) =>
        Of(name, candidates) is { } near ? $"; did you mean \"{Excerpt.Of(near)}\"?" : "";

    private static string Plain(string name)
    {
        var letters = name.Replace("_", "").Replace(" ", "").Replace("-", "").ToLowerInvariant();
        return letters.Length <= MaxLength ? letters : letters.Substring(0, MaxLength);
    }

    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var current = new int[b.Length + 1];
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            previous = current;
        }
        return previous[b.Length];
    }
}
