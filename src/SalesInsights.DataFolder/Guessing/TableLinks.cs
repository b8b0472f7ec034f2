namespace SalesInsights.DataFolder.Guessing;

/// <summary>Which columns refer to the keys of other tables.</summary>
internal sealed class TableLinks(IReadOnlyList<TableProfile> tables)
{
    /// <summary>The part of a column's texts that must stand among the keys.</summary>
    public const double Most = 0.8;

    private static readonly string[] OwnKeys = ["id", "编号", "序号", "no", "name", "名称"];

    /// <summary>A field that a table lacks, taken from a table that one of its columns is the key of; null where there is none.</summary>
    public (ColumnProfile Column, GuessedLookup Lookup)? Find(TableProfile table, IReadOnlyList<string> names)
    {
        foreach (var column in table.Columns.Where(c => c.Filled > 0))
        {
            // Every table may call its own key id: that two do says nothing.
            if (Array.IndexOf(OwnKeys, column.Plain) >= 0) continue;
            foreach (var other in tables.Where(t => t != table))
            {
                var key = other.Columns.FirstOrDefault(c => c.Plain == column.Plain && c.IsUnique);
                if (key is null || column.Within(key) < Most) continue;
                var take = names.Select(n => other.Columns.FirstOrDefault(c => c.Plain == n && c != key && c.Filled > 0)).FirstOrDefault(c => c is not null);
                if (take is not null) return (column, new GuessedLookup(other.Name, key.Name, take.Name));
            }
        }
        return null;
    }
}
