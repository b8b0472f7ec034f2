using SalesInsights.DataFolder.Feeds;
using SalesInsights.DataFolder.Guessing;

namespace SalesInsights.DataFolder;

/// <summary>A proposal for a mapping file of a CRM's export, made of the names of its tables and columns, in English and Chinese, and of its cells.</summary>
/// <remarks>
/// It is a first draft for a person to read: <see cref="Notes"/> says everything that is not certain. The same export gives the same proposal.
/// </remarks>
/// <example><code>
/// var guess = MappingGuess.Of("exports/crm");
/// File.WriteAllText("mapping.json", guess.Json);
/// var loaded = DataFolderReader.Load("exports/crm", new FolderOptions { Mapping = "mapping.json" });
/// </code></example>
public sealed class MappingGuess
{
    internal MappingGuess(string json, IReadOnlyList<GuessedSection> sections, IReadOnlyList<GuessNote> notes)
    {
        Json = json;
        Sections = sections;
        Notes = notes;
    }

    /// <summary>The mapping file's text.</summary>
    public string Json { get; }

    /// <summary>The sections in the order of the file.</summary>
    public IReadOnlyList<GuessedSection> Sections { get; }

    /// <summary>What is not certain: first what is missing, then in the order of <see cref="GuessDoubt"/> and of the tables.</summary>
    public IReadOnlyList<GuessNote> Notes { get; }

    /// <summary>Whether the export loads with the mapping as it is: a table with customers, opportunities or orders was found.</summary>
    public bool IsComplete => Notes.All(n => n.Doubt != GuessDoubt.Missing);

    /// <summary>Reads the tables of an export and proposes a mapping; at most the first 100,000 rows of a table are looked at.</summary>
    /// <param name="path">A folder with CSV files, or an Excel workbook.</param>
    /// <param name="cancellationToken">Ends the reading between rows.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="DataFolderException">There is no such folder or workbook, or a table cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static MappingGuess Of(string path, CancellationToken cancellationToken = default)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        var tables = TableSources.Open(path);
        var profiles = tables.Tables.Select(t => TableProfile.Read(tables, t, cancellationToken)).ToArray();
        var name = tables.Has(tables.CompanyName) ? null : Path.GetFileNameWithoutExtension(Path.GetFullPath(path).TrimEnd('/', '\\'));
        return new GuessPlan(profiles, name).ToGuess();
    }
}
