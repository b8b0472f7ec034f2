using System.Text;
using FsCheck.Xunit;
using SalesInsights.Ledgers;

namespace SalesInsights.Tests.Ledgers;

public class TextPoolTests
{
    // Lengths around the eight bytes that a key keeps, halves of surrogate pairs, NUL, and texts that are equal in every normalisation but their own.
    private static readonly string[] Awkward =
        ["", "a", "a\0", "\0a", "\0", "1234567", "12345678", "123456789", "12345678a", "é", "e\u0301", "客户0001", "\ud83d", "\ude00", "\ud83d\ude00", "\ud83d\ud83d", "\uffff"];

    [Property(MaxTest = 500)]
    public void CodesOf_AnyTexts_AreThoseOfADictionaryInOrderOfMention(string?[] texts)
    {
        string?[] all = [.. texts, .. Awkward, .. texts, null];
        var (single, blocks, expected) = (new TextPool(), new TextPool(), new Dictionary<string, int>(StringComparer.Ordinal));

        var codes = all.Select(single.CodeOf).ToArray();

        Assert.Equal(all.Select(t => string.IsNullOrEmpty(t) ? -1 : expected.TryAdd(t, expected.Count) ? expected.Count - 1 : expected[t]), codes);
        Assert.Equal(codes, InBlocks(blocks, all));
        Assert.All(expected, e => Assert.Equal((e.Key, e.Value, e.Value), (single.TextOf(e.Value), single.Find(e.Key), blocks.Find(e.Key))));
        Assert.Equal(-1, single.Find("not mentioned"));
        Assert.Equal(expected.Count, single.Count);
    }

    [Fact]
    public void CodesOf_MoreThanTheTableHolds_StayTheSame()
    {
        var pool = new TextPool();

        for (var i = 0; i < 100_000; i++) Assert.Equal(i, pool.CodeOf($"id-{i}"));

        for (var i = 0; i < 100_000; i++) Assert.Equal(i, pool.Find($"id-{i}"));
    }

    [Fact]
    public void Take_SomeCodes_GivesTheirTextsInThatOrder()
    {
        var pool = new TextPool();
        foreach (var text in Awkward) pool.CodeOf(text);

        var ids = pool.Take([4, 0, 15]);

        Assert.Equal([pool.TextOf(4), pool.TextOf(0), pool.TextOf(15)], Enumerable.Range(0, ids.Count).Select(i => ids[i]));
        Assert.Equal(Awkward.Skip(1).Take(5), Enumerable.Range(0, 5).Select(i => pool.Take(5)[i]));
    }

    [Fact]
    public void Compare_AnyTwo_OrdersAsTheTextsByCodeUnits()
    {
        var pool = new TextPool();
        foreach (var text in Awkward) pool.CodeOf(text);
        var ids = pool.Take(pool.Count);

        for (var left = 0; left < ids.Count; left++)
        {
            for (var right = 0; right < ids.Count; right++)
                Assert.Equal(Math.Sign(string.CompareOrdinal(ids[left], ids[right])), Math.Sign(ids.Compare(left, right)));
        }
    }

    [Fact]
    public void AddUtf8_CharactersOfEveryLength_MeanTheSameTexts()
    {
        string[] texts = ["a", "é", "客户", "\ud83d\ude00", "x\ud83d\ude00y\ud83d\ude00", "abcdefghijk"];
        var (pool, block, codes) = (new TextPool(), new TextBlock(TextPool.BlockSize), new int[TextPool.BlockSize]);
        foreach (var text in texts) block.AddUtf8(Encoding.UTF8.GetBytes(text));

        pool.CodesOf(block, codes);

        Assert.Equal(texts, codes.Take(texts.Length).Select(pool.TextOf));
        Assert.Equal(codes.Take(texts.Length), texts.Select(pool.Find));
    }

    private static IEnumerable<int> InBlocks(TextPool pool, string?[] texts)
    {
        var (block, codes) = (new TextBlock(TextPool.BlockSize), new int[TextPool.BlockSize]);
        foreach (var chunk in texts.Chunk(7))
        {
            block.Clear();
            foreach (var text in chunk) block.Add(text);
            pool.CodesOf(block, codes);
            foreach (var code in codes.Take(chunk.Length)) yield return code;
        }
    }
}
