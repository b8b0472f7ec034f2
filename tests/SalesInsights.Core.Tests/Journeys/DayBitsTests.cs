using FsCheck.Xunit;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;

namespace SalesInsights.Core.Tests.Journeys;

/// <summary>Marks of days beside a plain array of truths.</summary>
public sealed class DayBitsTests
{
    [Property]
    public void EveryQuestion_AnyDays_AnswersAsAnArrayOfTruthsDoes(bool[] marked, byte from, byte length)
    {
        var end = Math.Min(marked.Length, from + length);
        var days = Of(marked);
        var begin = Math.Min(from, marked.Length);
        Assert.Equal(marked.Take(end).Skip(from).Count(m => m), days.Count(from, end));
        Assert.Equal(begin < marked.Length && Array.IndexOf(marked, true, begin) is >= 0 and var next ? next : marked.Length, days.NextFrom(from));
        Assert.Equal(marked.Skip(from).Count(m => m), days.CountBoth(Of(marked), from));
        Assert.Equal(0, days.CountBoth(Of([.. marked.Select(m => !m)]), from));
        days.Clear(from, end);
        Assert.Equal(marked.Where((m, day) => m && (day < from || day >= end)).Count(), days.Count(0, marked.Length));
    }

    [Property]
    public void Bits_AnyNumber_AreThoseOfItsBinaryDigits(uint value, long large)
    {
        var digits = Convert.ToString(value, 2);
        Assert.Equal(digits.Count(d => d == '1'), Bits.Count(value));
        if (value > 0) Assert.Equal(digits.Length - 1 - digits.LastIndexOf('1'), Bits.Lowest(value));
        if (large > 0) Assert.Equal(Convert.ToString(large, 2).Length - 1, Bits.Highest(large));
    }

    [Fact]
    public void Bits_AtTheEnds_AreFound()
    {
        Assert.Equal((0, 31, 32), (Bits.Lowest(1), Bits.Lowest(1u << 31), Bits.Count(uint.MaxValue)));
        Assert.Equal((0, 62, 31), (Bits.Highest(1), Bits.Highest(long.MaxValue), Bits.Highest(1L << 31)));
    }

    private static DayBits Of(bool[] marked)
    {
        var days = new DayBits(new uint[DayBits.WordsFor(marked.Length)], marked.Length);
        for (var day = 0; day < marked.Length; day++)
        {
            if (marked[day]) days.Mark(day);
        }

        return days;
    }
}
