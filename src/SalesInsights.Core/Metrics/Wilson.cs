using SalesInsights.Quantities;

namespace SalesInsights.Metrics;

/// <summary>The interval shown beside every rate.</summary>
internal static class Wilson
{
    private const double Level = 0.95;
    private const double Z = 1.959963984540054;

    public static Interval? Of(long part, long whole)
    {
        if (whole == 0) return null;
        var (x, n, z2) = ((double)part, (double)whole, Z * Z);
        var centre = (x + (z2 / 2)) / (n + z2);
        var half = Z / (n + z2) * Math.Sqrt((x * (n - x) / n) + (z2 / 4));
        return new Interval(part == 0 ? 0 : centre - half, part == whole ? 1 : centre + half, Level);
    }
}
