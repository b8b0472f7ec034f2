using SalesInsights.DataFolder.Rows;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>Splits a template such as <c>{first_name} {last_name}</c>; <c>{{</c> and <c>}}</c> stand for braces.</summary>
internal static class TemplateParser
{
    public static TemplateBinding Parse(string template, Func<string, int> indexOf)
    {
        var parts = new List<KeyValuePair<string, int>>();
        for (var i = 0; i < template.Length;)
        {
            var close = template[i] == '{' ? template.IndexOf('}', i) : -1;
            if (i + 1 < template.Length && template[i] is '{' or '}' && template[i + 1] == template[i])
            {
                parts.Add(new(template[i].ToString(), -1));
                i += 2;
            }
            else if (close > 0)
            {
                parts.Add(new("", indexOf(template.Substring(i + 1, close - i - 1))));
                i = close + 1;
            }
            else
            {
                var next = template.IndexOfAny(['{', '}'], i + 1);
                if (next < 0) next = template.Length;
                parts.Add(new(template.Substring(i, next - i), -1));
                i = next;
            }
        }
        return new TemplateBinding(parts);
    }
}
