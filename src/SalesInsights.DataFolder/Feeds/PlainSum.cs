using System.Globalization;
using System.Text;
using SalesInsights.DataFolder.Rows;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>Adds two cells. A cell that is no number, or one too large to add up exactly, stays as it is, so that the field is refused.</summary>
internal static class PlainSum
{
    private const decimal Most = 1_000_000_000_000_000_000m;

    public static string Of(string sum, string more)
    {
        if (more.Length == 0) return sum;
        if (sum.Length == 0) return more;
        if (!TryNumber(sum, out var left)) return sum;
        return TryNumber(more, out var right) ? (left + right).ToString(CultureInfo.InvariantCulture) : more;
    }

    private static bool TryNumber(string text, out decimal number) =>
        CellParser.TryNumber(Encoding.UTF8.GetBytes(text), out number) && Math.Abs(number) <= Most;
}
