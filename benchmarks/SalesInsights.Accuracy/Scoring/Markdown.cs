using System.Globalization;
using System.Text;

namespace SalesInsights.Accuracy.Scoring;

/// <summary>A report as text: headings, lines and tables.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    public Markdown Line(string line = "")
    {
        _text.Append(line).Append('\n');
        return this;
    }

    public Markdown Heading(int depth, string text) => Line().Line($"{new string('#', depth)} {text}").Line();

    public Markdown Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        Line($"| {string.Join(" | ", header)} |").Line($"|{string.Concat(header.Select((_, n) => n == 0 ? "---|" : "---:|"))}");
        foreach (var row in rows) Line($"| {string.Join(" | ", row)} |");
        return this;
    }

    public override string ToString() => _text.ToString();

    /// <summary>A share as <c>.043</c>, a dash for none.</summary>
    public static string Share(double part, double whole) => whole <= 0 ? "–" : Number(part / whole, 3);

    public static string Number(double value, int digits) => value.ToString("F" + digits, CultureInfo.InvariantCulture);

    public static string Level(double value) => double.IsInfinity(value) ? "–" : value.ToString("G2", CultureInfo.InvariantCulture);
}
