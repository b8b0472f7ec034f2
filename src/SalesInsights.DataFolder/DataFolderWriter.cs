using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Writing;

namespace SalesInsights.DataFolder;

/// <summary>Writes facts as a data folder or a workbook that <see cref="DataFolderReader"/> reads back as the same facts.</summary>
/// <remarks>Files are UTF-8 without a byte order mark, RFC 4180 quoting, rows end with a line feed. The same contents give the same bytes.</remarks>
public static class DataFolderWriter
{
    /// <summary>Writes company.json, salespeople.csv, customers.csv and every other file that has rows.</summary>
    /// <param name="path">The folder, made if it does not exist; files of the same names in it are replaced, others stay.</param>
    /// <param name="contents">What to write.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text holds a zero character, which no data folder can hold.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(string path, FolderContents contents)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        if (contents is null) throw new ArgumentNullException(nameof(contents));
        Directory.CreateDirectory(path);
        File.WriteAllBytes(Path.Combine(path, CompanyFile.FileName), CompanyWriter.ToJson(contents.Company));
        WriteTables(new CsvFolder(path), contents);
    }

    /// <summary>Writes the same as one Excel workbook: the sheet <c>company</c>, then one sheet for each table that has rows.</summary>
    /// <param name="path">The file, such as <c>company.xlsx</c>; replaced if it exists.</param>
    /// <param name="contents">What to write.</param>
    /// <remarks>Numbers and days are such where a sheet holds them without a loss (15 digits, milliseconds, from March 1900 on), else text; texts that begin as formulas do are text.</remarks>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text holds a zero character or is longer than a cell, or a table has more rows than a sheet.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void WriteWorkbook(string path, FolderContents contents)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        using var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        WriteWorkbook(stream, contents);
    }

    /// <summary>Writes the same workbook into a stream, which stays open.</summary>
    /// <param name="stream">Where to write.</param>
    /// <param name="contents">What to write.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A text holds a zero character or is longer than a cell, or a table has more rows than a sheet.</exception>
    public static void WriteWorkbook(Stream stream, FolderContents contents)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        if (contents is null) throw new ArgumentNullException(nameof(contents));
        using var workbook = new WorkbookFile(stream);
        CompanySheetWriter.Write(workbook, CompanyWriter.ToJson(contents.Company));
        WriteTables(workbook, contents);
        workbook.Finish();
    }

    private static void WriteTables(ITableSink sink, FolderContents contents)
    {
        OrganizationTables.Write(sink, contents);
        CustomerTables.Write(sink, contents);
        MoneyTables.Write(sink, contents);
    }
}
