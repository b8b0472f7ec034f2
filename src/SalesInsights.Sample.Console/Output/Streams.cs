namespace SalesInsights.Sample.Output;

/// <summary>Where the program writes and what can be shown there.</summary>
internal sealed record Streams(TextWriter Out, TextWriter Error, bool IsTerminal)
{
    /// <summary>Columns of a page; a terminal says its own.</summary>
    public const int PageWidth = 80;
}
