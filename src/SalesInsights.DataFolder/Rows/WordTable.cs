using System.Text;

namespace SalesInsights.DataFolder.Rows;

/// <summary>The words of a column and what they stand for, letter by letter.</summary>
internal sealed class WordTable<T>(params (string Word, T Value)[] words)
{
    private readonly byte[][] _utf8 = [.. words.Select(w => Encoding.UTF8.GetBytes(w.Word))];

    public IEnumerable<string> Words => words.Select(w => w.Word);

    public bool TryFind(ReadOnlySpan<byte> word, out T value)
    {
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (!word.SequenceEqual(_utf8[i])) continue;
            value = words[i].Value;
            return true;
        }
        value = default!;
        return false;
    }

    /// <summary>The word for a value.</summary>
    public string WordOf(T value) => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;
}
