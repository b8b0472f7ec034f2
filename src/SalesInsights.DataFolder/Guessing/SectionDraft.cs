namespace SalesInsights.DataFolder.Guessing;

/// <summary>One section of a mapping that is being made.</summary>
internal sealed class SectionDraft(string fact, string? source)
{
    public string Fact { get; } = fact;

    public string? Source { get; } = source;

    public List<KeyValuePair<string, GuessedRule>> Columns { get; } = [];

    /// <summary>Rows that stand in the mapping, where there is no source.</summary>
    public List<KeyValuePair<string, string>[]> Rows { get; } = [];

    public KeyValuePair<string, IReadOnlyList<string>>? WhereNot { get; set; }

    public string? WhereNotEmpty { get; set; }

    /// <summary>A column whose texts must stand in a column of another table.</summary>
    public (string Column, string Table, string Key)? WhereIn { get; set; }

    /// <summary>A column whose texts must not stand in a column of another table.</summary>
    public (string Column, string Table, string Key)? WhereNotIn { get; set; }

    public bool IsDistinct { get; set; }

    public void Add(string field, GuessedRule rule) => Columns.Add(new(field, rule));

    public GuessedSection ToPublic() => new(Fact, Source ?? "", [.. Columns.Select(c => new KeyValuePair<string, string>(c.Key, c.Value.ToString()))]);
}
