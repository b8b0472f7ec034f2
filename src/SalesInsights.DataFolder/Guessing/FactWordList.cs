namespace SalesInsights.DataFolder.Guessing;

/// <summary>
/// How programs call a kind of fact and its fields, in English and Chinese, as <see cref="HeaderName.Plain"/> writes them; the better name comes first.
/// </summary>
internal sealed class FactWordList(string fact, (int Weight, string Words)[] tables, params (string Field, string Words)[] fields)
{
    private static readonly char[] Blank = [' '];

    private readonly Dictionary<string, string[]> _fields = fields.ToDictionary(f => f.Field, f => f.Words.Split(Blank, StringSplitOptions.RemoveEmptyEntries));

    public string Fact { get; } = fact;

    /// <summary>How strongly a table's name speaks for this kind of fact; 0 where it does not.</summary>
    public int WeightOf(string table) =>
        tables.Where(t => t.Words.Split(Blank).Any(w => table.IndexOf(w, StringComparison.Ordinal) >= 0)).Select(t => t.Weight).DefaultIfEmpty(0).Max();

    /// <summary>The names of a field, the best first.</summary>
    public IReadOnlyList<string> NamesOf(string field) => _fields.TryGetValue(field, out var names) ? names : [];
}
