namespace SalesInsights.DataFolder;

/// <summary>One section of a guessed mapping.</summary>
public sealed class GuessedSection
{
    internal GuessedSection(string fact, string table, IReadOnlyList<KeyValuePair<string, string>> columns)
    {
        Fact = fact;
        Table = table;
        Columns = columns;
    }

    /// <summary>The kind of fact, such as <c>orders</c>.</summary>
    public string Fact { get; }

    /// <summary>The file or sheet; "" for rows that stand in the mapping itself.</summary>
    public string Table { get; }

    /// <summary>Fields with what they are made of, in the order of the fact's fields: a column's name, a template, or a constant in quotes.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Columns { get; }
}
