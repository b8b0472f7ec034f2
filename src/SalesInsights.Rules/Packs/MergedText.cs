namespace SalesInsights.Rules.Packs;

/// <summary>What the packs say in one language so far.</summary>
internal sealed class MergedText
{
    public Sourced<string>? Title { get; set; }

    public Sourced<string>? Message { get; set; }

    public Sourced<string>? Compared { get; set; }

    public Sourced<IReadOnlyList<string>>? Questions { get; set; }

    public IEnumerable<PackSetting> Settings() =>
        new[] { Title?.Setting, Message?.Setting, Compared?.Setting, Questions?.Setting }.OfType<PackSetting>();
}
