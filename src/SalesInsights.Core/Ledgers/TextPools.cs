namespace SalesInsights.Ledgers;

/// <summary>The texts that the large kinds of rows mention, each kind with codes of its own.</summary>
internal sealed class TextPools
{
    public TextPool People { get; } = new();

    public TextPool Campaigns { get; } = new();

    public TextPool Customers { get; } = new();

    public TextPool Opportunities { get; } = new();

    public TextPool Pipelines { get; } = new();

    public TextPool Stages { get; } = new();

    public TextPool Orders { get; } = new();

    public TextPool Payments { get; } = new();

    public TextPool Activities { get; } = new();

    public TextPool Threads { get; } = new();

    /// <summary>Segments, sources, countries, grades and reasons for losing.</summary>
    public TextPool Labels { get; } = new();
}
