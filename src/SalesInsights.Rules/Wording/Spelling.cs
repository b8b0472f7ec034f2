namespace SalesInsights.Rules.Wording;

/// <summary>Finds the word that was probably meant. Its source is also part of SalesInsights.DataFolder.</summary>
internal static class Spelling
{
    private const int MaxLength = 64;

    /// <summary>The closest candidate, of several the first; null where none is close: at most a third of the letters differ.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = int.MaxValue;
        var plain = Plain(word);
        foreach (var candidate in candidates)
        {
            var distance = Distance(plain, Plain(candidate));
            if (distance >= least || distance > Math.Max(1, Math.Max(word.Length, candidate.Length) / 3)) continue;
            least = distance;
            best = candidate;
        }

        return best;
    }

    private static string Plain(string word)
    {
        var letters = word.Replace("_", "").Replace(" ", "").Replace("-", "").ToLowerInvariant();
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
