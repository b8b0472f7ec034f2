using SalesInsights.Sample.Demo;

namespace SalesInsights.Sample.Tests.Demo;

public sealed class SplitMixTests
{
    // Seed 1234567, first five outputs, as published with the task "Pseudo-random numbers/Splitmix64" on Rosetta Code.
    [Fact]
    public void Next_SeedOfThePublishedExample_GivesItsNumbers()
    {
        var random = new SplitMix(1234567);
        Assert.Equal(
            [6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL, 4593380528125082431UL, 16408922859458223821UL],
            Enumerable.Range(0, 5).Select(_ => random.Next()));
    }

    [Fact]
    public void Between_ManyDraws_ReachesBothEndsAndNothingBeyond()
    {
        var random = SplitMix.ForStream(1, 1);
        var drawn = Enumerable.Range(0, 1000).Select(_ => random.Between(-2, 3)).Distinct().Order();
        Assert.Equal([-2, -1, 0, 1, 2, 3], drawn);
    }

    [Fact]
    public void ForStream_OtherStream_GivesOtherNumbers() =>
        Assert.NotEqual(SplitMix.ForStream(2026, 1).Next(), SplitMix.ForStream(2026, 2).Next());
}
