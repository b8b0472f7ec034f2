using System.Globalization;

namespace SalesInsights.Accuracy.Checks;

/// <summary>One thing that must hold.</summary>
internal sealed record Check(string Name, string Expected, string Measured, bool Holds)
{
    private const double StandardErrors = 4;

    /// <summary>A mean within four standard errors of what it should be.</summary>
    public static Check Mean(string name, double expected, double measured, double standardError) => new(
        name,
        expected.ToString("G5", CultureInfo.InvariantCulture),
        string.Create(CultureInfo.InvariantCulture, $"{measured:G5} ± {standardError:G2}"),
        Math.Abs(measured - expected) <= StandardErrors * standardError);

    public static Check True(string name, bool holds) => new(name, "yes", holds ? "yes" : "no", holds);
}
