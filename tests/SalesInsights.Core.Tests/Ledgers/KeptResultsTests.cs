using SalesInsights.Ledgers;

namespace SalesInsights.Tests.Ledgers;

public sealed class KeptResultsTests
{
    [Fact]
    public void Get_OfAnEqualKey_GivesTheSameInstance()
    {
        var kept = new KeptResults(2);

        Assert.Same(kept.Get((1, "a"), () => new object()), kept.Get((1, "a"), () => new object()));
        Assert.NotSame(kept.Get((1, "a"), () => new object()), kept.Get((1, "b"), () => new object()));
    }

    [Fact]
    public void Get_OfAnotherType_IsAnotherResult()
    {
        var kept = new KeptResults(2);

        Assert.Equal("text", kept.Get(1, () => "text"));
        Assert.Equal([7], kept.Get(1, () => (int[])[7]));
        Assert.Equal("text", kept.Get(1, () => "other"));
    }

    [Fact]
    public void Get_BeyondTheMost_LetsGoOfTheOneNotAskedForLongest()
    {
        var (kept, made) = (new KeptResults(2), new List<int>());
        foreach (var key in (int[])[1, 2, 1, 3, 1, 2]) kept.Get(key, () => { made.Add(key); return new object(); });

        Assert.Equal([1, 2, 3, 2], made);
    }

    [Fact]
    public void Get_ThatThrows_KeepsNothing()
    {
        var kept = new KeptResults(2);

        Assert.Throws<InvalidOperationException>(() => kept.Get<object>(1, () => throw new InvalidOperationException()));
        Assert.Equal("made", kept.Get<object>(1, () => "made"));
    }

    [Fact]
    public void Get_ThatAsksForItself_KeepsTheInnerOne()
    {
        var kept = new KeptResults(2);

        Assert.Equal("inner", kept.Get(1, () => { kept.Get(1, () => "inner"); return "outer"; }));
    }

    [Fact]
    public async Task Get_OfTwoThreadsAtOnce_GivesBothTheSame()
    {
        // Each waits until the other is making, so that both do make.
        var (kept, both) = (new KeptResults(2), new Barrier(2));
        object Ask() => kept.Get("key", () => { both.SignalAndWait(); return new object(); });

        var asked = await Task.WhenAll(Task.Run(Ask), Task.Run(Ask));

        Assert.Same(asked[0], asked[1]);
    }
}
