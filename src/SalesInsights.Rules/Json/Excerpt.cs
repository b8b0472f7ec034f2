using System.Text;

namespace SalesInsights.Rules.Json;

/// <summary>Makes what stands in a file fit for one line of a message. Its source is also part of SalesInsights.DataFolder.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;

    /// <summary>The text with control characters as spaces, cut after 60 characters.</summary>
    public static string Of(string text)
    {
        var cut = text.Length <= MaxLength ? text : text.Substring(0, char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength) + "…";
        var result = new StringBuilder(cut.Length);
        foreach (var c in cut) result.Append(char.IsControl(c) ? ' ' : c);
        return result.ToString();
    }
}
