using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Checks;

/// <summary>The random numbers have the moments they should, and clocks run forwards and backwards.</summary>
internal static class ClockChecks
{
    private const int Draws = 20_000;

    public static IEnumerable<Check> All()
    {
        yield return Moment("mean of a normal", 0, 1, static (ref r) => r.Normal());
        yield return Moment("mean of an exponential", 1, 1, static (ref r) => r.Exponential());
        yield return Moment("mean of a gamma with variation .3", 1, 0.3, static (ref r) => r.GammaAroundOne(0.3));
        yield return Moment("square of a gamma with variation .5", 1.25, 1.4, static (ref r) => Square(r.GammaAroundOne(0.5)));
        yield return Moment("mean of beta(21, 9)", 0.7, Math.Sqrt(0.21 / 31), static (ref r) => r.Beta(21, 9));
        yield return Moment("mean of a Poisson with mean 6", 6, Math.Sqrt(6), static (ref r) => r.Poisson(6));
        foreach (var clock in (StageClock[])[StageClock.Lognormal(8, 0.8).Times(1.7), StageClock.Weibull(20, 1.2).Times(0.4)])
        {
            var age = clock.AgeAt(clock.Hazard(13.5));
            yield return Check.Mean("a clock run forwards and back", 13.5, age, 1e-7);
        }

        yield return Moment("median of a lognormal clock", 0.5, 0.5, static (ref r) => StageClock.Lognormal(8, 0.8).AgeAt(r.Exponential()) < 8 ? 1 : 0);
    }

    private delegate double Draw(ref RandomStream random);

    private static Check Moment(string name, double expected, double deviation, Draw draw)
    {
        var random = RandomStream.Of(Scoring.Seeds.Quick, Purpose.Dirt, name.Length);
        var sum = 0.0;
        for (var n = 0; n < Draws; n++) sum += draw(ref random);
        return Check.Mean(name, expected, sum / Draws, deviation / Math.Sqrt(Draws));
    }

    private static double Square(double x) => x * x;
}
