using SalesInsights.DataFolder.Rows;
using SalesInsights.Facts;

namespace SalesInsights.DataFolder.Readers;

/// <summary>Makes one kind of fact of rows. A reader's constants number the columns that it describes.</summary>
internal abstract class FactReader(string name, string columns, FactKind? kind)
{
    public FactSchema Schema { get; } = new(name, columns);

    /// <summary>The kind in the ledger; null for stages, which belong to the company.</summary>
    public FactKind? Kind { get; } = kind;

    /// <summary>Reads the row's cells and gives the fact to the sink, unless a cell made the row refused.</summary>
    public abstract void Read(FactRow row, FactSink sink);
}
