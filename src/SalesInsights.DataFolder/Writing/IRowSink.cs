namespace SalesInsights.DataFolder.Writing;

/// <summary>Takes the rows of one table; disposing finishes it.</summary>
internal interface IRowSink : IDisposable
{
    void Write(CellValue[] cells);
}
