namespace SalesInsights.Packages.Tests.Support;

/// <summary>A README with one C# example and what it prints.</summary>
internal sealed record Page(string Text, string Code, string Output)
{
    public static Page Read(string path)
    {
        var text = Repository.Read(path);
        return new(text, Block(text, "csharp", after: ""), Block(text, "text", after: "It prints"));
    }

    private static string Block(string text, string language, string after)
    {
        var from = text.IndexOf(after, StringComparison.Ordinal);
        var begin = text.IndexOf($"```{language}\n", from, StringComparison.Ordinal) + language.Length + 4;
        return text[begin..text.IndexOf("\n```", begin, StringComparison.Ordinal)];
    }
}
