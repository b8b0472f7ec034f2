using System.Text;

namespace SalesInsights.Rules.Wording;

/// <summary>Fills the named holes of a text. There are no format strings: what a hole shows is decided by the fact's unit.</summary>
internal static class TextTemplate
{
    /// <summary>Fills <c>{name}</c> and <c>{name|one|many}</c>; <c>{{</c> and <c>}}</c> stand for braces.</summary>
    /// <param name="template">The text with holes.</param>
    /// <param name="fill">Gives what a hole shows and whether it is exactly 1; null for an unknown hole, which is shown as it stands.</param>
    public static string Fill(string template, Func<string, (string Text, bool IsOne)?> fill)
    {
        var result = new StringBuilder(template.Length + 64);
        for (var i = 0; i < template.Length; i++)
        {
            var c = template[i];
            var isDoubled = i + 1 < template.Length && template[i + 1] == c;
            if (c is '{' or '}' && isDoubled)
            {
                result.Append(c);
                i++;
            }
            else if (c == '{' && template.IndexOf('}', i) is var end && end > i)
            {
                AppendHole(result, template.Substring(i + 1, end - i - 1), fill);
                i = end;
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
        Fill(template, name =>
        {
            names.Add(name);
            return null;
        });
        return names;
    }

    private static void AppendHole(StringBuilder result, string hole, Func<string, (string Text, bool IsOne)?> fill)
    {
        var parts = hole.Split('|');
        if (fill(parts[0]) is not { } shown)
        {
            result.Append('{').Append(hole).Append('}');
            return;
        }

        result.Append(shown.Text);
        if (parts.Length == 3) result.Append(' ').Append(shown.IsOne ? parts[1] : parts[2]);
    }
}
