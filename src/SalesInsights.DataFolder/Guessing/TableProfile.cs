using SalesInsights.DataFolder.Feeds;

namespace SalesInsights.DataFolder.Guessing;

/// <summary>A table's name, its columns and what their cells are like.</summary>
internal sealed class TableProfile(string name, IReadOnlyList<ColumnProfile> columns)
{
    private const int MostRows = 100_000;

    public string Name { get; } = name;

    /// <summary>The name without <c>.csv</c> and what differs between programs.</summary>
    public string Plain { get; } = HeaderName.Plain(name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - 4) : name);

    public IReadOnlyList<ColumnProfile> Columns { get; } = columns;

    public static TableProfile Read(ITableSource source, string name, CancellationToken cancellation)
    {
        using var rows = source.Open(name, (_, _, _) => { });
        var columns = rows.Columns.Select((c, i) => new ColumnProfile(c, i)).ToArray();
        for (var row = 0; row < MostRows && rows.Read(); row++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var column in columns) column.Take(rows.Text(column.Index), rows.IsNative(column.Index));
        }
        return new TableProfile(name, columns);
    }
}
