using System.Text.RegularExpressions;
using SalesInsights.DataFolder.Tests.Support;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>The figures of the references that the library does not compute, each with its reason: <c>not-computed.md</c>.</summary>
internal sealed class NotComputed
{
    private NotComputed(string pattern, string because)
    {
        Pattern = pattern;
        Because = because;
    }

    /// <summary>A path in which <c>*</c> stands for any text between two slashes.</summary>
    public string Pattern { get; }

    public string Because { get; }

    public static IReadOnlyList<NotComputed> ReadAll(string reference) =>
    [
        .. File.ReadLines(Shared.TestFile("References", "not-computed.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 4 && cells[1].StartsWith($"`{reference}/", StringComparison.Ordinal))
            .Select(cells => new NotComputed(cells[1].Trim('`'), cells[2])),
    ];

    public bool Matches(string path) =>
        Regex.IsMatch(path, "^" + Regex.Escape(Pattern).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$", RegexOptions.CultureInvariant);
}
