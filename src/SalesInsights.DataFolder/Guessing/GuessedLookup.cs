namespace SalesInsights.DataFolder.Guessing;

/// <summary>A column of another table, found by that table's key.</summary>
internal sealed class GuessedLookup(string table, string key, string take, bool isSum = false)
{
    public string Table { get; } = table;

    public string Key { get; } = key;

    public string Take { get; } = take;

    public bool IsSum { get; } = isSum;
}
