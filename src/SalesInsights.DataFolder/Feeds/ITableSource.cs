using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Rows;
using SalesInsights.DataFolder.Tables;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>Where tables and the company's description lie: the files of a folder, or the sheets of a workbook.</summary>
internal interface ITableSource
{
    /// <summary>What the company's description is called in messages.</summary>
    string CompanyName { get; }

    /// <summary>The tables that can be read, by name for files and in their order for sheets; the company's description is none.</summary>
    IEnumerable<string> Tables { get; }

    /// <summary>Whether there is a table of that name, such as <c>orders.csv</c>.</summary>
    bool Has(string table);

    /// <summary>How much is read of a table; 0 where that cannot be said.</summary>
    long BytesOf(string table);

    /// <summary>Opens a table and reads its header.</summary>
    RowSource Open(string table, RejectedRecord reject);

    CompanySettings ReadCompany();

    /// <summary>What to say where one of these must exist; a single one or several of which any will do.</summary>
    FolderProblem Missing(params string[] tables);

    /// <summary>Everything that lies here, apart from the tables that are used.</summary>
    IEnumerable<UnusedItem> Without(IEnumerable<string> used);
}
