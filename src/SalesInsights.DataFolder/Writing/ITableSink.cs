namespace SalesInsights.DataFolder.Writing;

/// <summary>Where tables are written to: the files of a folder or the sheets of a workbook.</summary>
internal interface ITableSink
{
    /// <summary>Begins a table; the one before must be finished.</summary>
    IRowSink Begin(string table, IReadOnlyList<string> columns);
}
