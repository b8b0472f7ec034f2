using System.Text;

namespace SalesInsights.Rules.Wording;

/// <summary>Fills the named holes of a text. There are no format strings: what a hole shows is decided by the fact's unit.</summary>
internal static class TextTemplate
{
    /// <summary>
    /// Fills <c>{name}</c> and <c>{name|one|many}</c>. What stands in <c>[ ]</c> is left out when a value in it is missing or unknown. Doubled
    /// braces and brackets stand for themselves.
    /// </summary>
    /// <param name="template">The text with holes.</param>
    /// <param name="fill">Gives what a hole shows, and is told whether it stands in <c>[ ]</c>; null for an unknown hole, which is shown as it stands outside <c>[ ]</c>.</param>
    public static string Fill(string template, Func<string, bool, Hole?> fill)
    {
        var result = new StringBuilder(template.Length + 64);
        var (optionalFrom, isMissing) = (-1, false);
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            var end = c == '{' ? template.IndexOf('}', i) : -1;
            if (c is '{' or '}' or '[' or ']' && i + 1 < template.Length && template[i + 1] == c)
            {
                result.Append(c);
                i++;
            }
            else if (end > i)
            {
                isMissing |= AppendHole(result, template.Substring(i + 1, end - i - 1), optionalFrom >= 0, fill);
                i = end;
            }
            else if (c == '[')
            {
                (optionalFrom, isMissing) = (result.Length, false);
            }
            else if (c == ']' && optionalFrom >= 0)
            {
                if (isMissing) result.Length = optionalFrom;
                optionalFrom = -1;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>The names of the holes of a text, without plural forms.</summary>
    public static IReadOnlyList<string> Holes(string template)
    {
        var names = new List<string>();
        Fill(template, (name, _) =>
        {
            names.Add(name);
            return null;
        });
        return names;
    }

    /// <summary>Appends what the hole shows and says whether its value is missing.</summary>
    private static bool AppendHole(StringBuilder result, string hole, bool isOptional, Func<string, bool, Hole?> fill)
    {
        var parts = hole.Split('|');
        if (fill(parts[0], isOptional) is not { } shown)
        {
            result.Append('{').Append(hole).Append('}');
            return true;
        }

        result.Append(shown.Text);
        if (parts.Length == 3) result.Append(' ').Append(shown.IsOne ? parts[1] : parts[2]);
        return shown.IsMissing;
    }

    /// <summary>What a hole shows, whether it is exactly 1, and whether it stands for a missing value.</summary>
    public readonly struct Hole(string text, bool isOne = false, bool isMissing = false)
    {
        public string Text { get; } = text;

        public bool IsOne { get; } = isOne;

        public bool IsMissing { get; } = isMissing;
    }
}
