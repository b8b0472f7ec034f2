namespace SalesInsights.DataFolder;

/// <summary>One thing that a guessed mapping is unsure of, for words to be made of.</summary>
public sealed class GuessNote
{
    internal GuessNote(GuessDoubt doubt, string table, string field, IReadOnlyList<string> values)
    {
        Doubt = doubt;
        Table = table;
        Field = field;
        Values = values;
    }

    /// <summary>What kind of doubt it is.</summary>
    public GuessDoubt Doubt { get; }

    /// <summary>The file or sheet; "" where none is meant.</summary>
    public string Table { get; }

    /// <summary>The field as in a mapping file, such as <c>owner_id</c>, or the source's column of dates; "" where none is meant.</summary>
    public string Field { get; }

    /// <summary>What <see cref="GuessDoubt"/> says of each kind.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>For example <c>StageOutcome deals.csv stage_id: Won, won</c>.</summary>
    public override string ToString() => $"{Doubt} {Table} {Field}: {string.Join(", ", Values)}";
}
