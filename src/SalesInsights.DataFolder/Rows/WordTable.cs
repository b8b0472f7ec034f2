namespace SalesInsights.DataFolder.Rows;

/// <summary>The words of a column and what they stand for, letter by letter.</summary>
internal sealed class WordTable<T>(params (string Word, T Value)[] words)
{
    public IEnumerable<string> Words => words.Select(w => w.Word);

    public bool TryFind(string word, out T value)
    {
        foreach (var entry in words)
        {
            if (entry.Word != word) continue;
            value = entry.Value;
            return true;
        }
        value = default!;
        return false;
    }

    /// <summary>The word for a value.</summary>
    public string WordOf(T value) => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;
}
