using System.Text;

namespace SalesInsights.Reports.Texts;

/// <summary>The files inside the assembly: texts, templates, the style sheet.</summary>
internal static class Resources
{
    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream("SalesInsights.Reports." + name)
            ?? throw new InvalidOperationException($"'{name}' is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
