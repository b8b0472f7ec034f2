using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Writing;

namespace SalesInsights.DataFolder;

/// <summary>Writes facts as a data folder that <see cref="DataFolderReader"/> reads back as the same facts.</summary>
/// <remarks>UTF-8 without a byte order mark, RFC 4180 quoting, rows end with a line feed. The same contents give the same bytes.</remarks>
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
        OrganizationTables.Write(path, contents);
        CustomerTables.Write(path, contents);
        MoneyTables.Write(path, contents);
    }
}
