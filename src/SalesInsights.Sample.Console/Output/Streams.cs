namespace SalesInsights.Sample.Output;

/// <summary>Where the program writes and what can be shown there.</summary>
internal sealed record Streams(TextWriter Out, TextWriter Error, bool IsTerminal)
{
    /// <summary>Whether somebody watches: then long loads say how far they are.</summary>
    public bool IsWatched { get; init; }

    public Unfinished Unfinished { get; } = new();

    /// <summary>Columns of a page; a terminal says its own.</summary>
    public const int PageWidth = 80;

    private const int WidestProse = 110;
    private const int NarrowestProse = 40;

    /// <summary>Columns for running text: a terminal's own, as far as lines are still easy to read.</summary>
    public int ProseWidth => IsTerminal ? Math.Clamp(Console.WindowWidth, NarrowestProse, WidestProse) : PageWidth;
}
