using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>A mark for each of some days, 32 of them to a word.</summary>
/// <param name="words">The marks; none beyond the days.</param>
/// <param name="days">How many days there are.</param>
internal readonly ref struct DayBits(Span<uint> words, int days)
{
    /// <summary>How many days a word holds.</summary>
    public const int WordDays = 32;

    private readonly Span<uint> _words = words;

    public int Days => days;

    /// <summary>The marks.</summary>
    public ReadOnlySpan<uint> Words => _words;

    /// <summary>How many words hold so many days.</summary>
    public static int WordsFor(int days) => (days + WordDays - 1) / WordDays;

    public void Mark(int day) => _words[day / WordDays] |= 1u << (day % WordDays);

    /// <summary>How many days are marked, from one to another, the end not included.</summary>
    public int Count(int from, int end)
    {
        var count = 0;
        for (var word = from / WordDays; word * WordDays < end; word++) count += Bits.Count(_words[word] & Within(word, from, end));
        return count;
    }

    /// <summary>How many days from one on are marked here and there.</summary>
    public int CountBoth(DayBits other, int from)
    {
        var count = 0;
        for (var word = from / WordDays; word < _words.Length; word++) count += Bits.Count(_words[word] & other._words[word] & Within(word, from, days));
        return count;
    }

    /// <summary>Takes the marks off the days from one to another, the end not included.</summary>
    public void Clear(int from, int end)
    {
        for (var word = from / WordDays; word * WordDays < end; word++) _words[word] &= ~Within(word, from, end);
    }

    /// <summary>The first marked day from one on; the number of days where there is none.</summary>
    public int NextFrom(int day)
    {
        for (var word = day / WordDays; word < _words.Length; word++)
        {
            var left = _words[word] & Within(word, day, days);
            if (left != 0) return (word * WordDays) + Bits.Lowest(left);
        }

        return days;
    }

    /// <summary>The days of a word that lie from one to another.</summary>
    private static uint Within(int word, int from, int end)
    {
        var (first, last) = (Math.Max(0, from - (word * WordDays)), Math.Min(WordDays, end - (word * WordDays)) - 1);
        return last < first ? 0 : uint.MaxValue << first & uint.MaxValue >> (WordDays - 1 - last);
    }
}
