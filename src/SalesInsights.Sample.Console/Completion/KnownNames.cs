using System.CommandLine;
using NodaTime;
using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Completion;

/// <summary>The names in the data that a command line names, where they are had within a moment.</summary>
internal static class KnownNames
{
    /// <summary>Above this a shell would wait for its user.</summary>
    private const long MostBytes = 8_000_000;

    /// <summary>How many bytes of text a byte of a workbook may stand for, and what it costs to unpack them.</summary>
    private const long BytesOfAWorkbook = 20;

    /// <summary>Departments as they are called on the last day, then people.</summary>
    public static IEnumerable<string> People(ParseResult parsed, SharedOptions options)
    {
        if (Load(parsed, options) is not { } ledger) return [];
        var (organization, day) = (ledger.Organization, ledger.LastDay ?? LocalDate.MaxIsoValue);
        var departments = organization.DepartmentIds.Select(id => organization.Find(id, day)?.Name).OfType<string>();
        return departments.Concat(organization.Salespeople.Select(p => p.Name));
    }

    public static IEnumerable<string> Ids(ParseResult parsed, SharedOptions options) =>
        Load(parsed, options) is { } ledger ? ledger.Organization.Salespeople.Select(p => p.Id.Value) : [];

    /// <summary>The periods for which targets are set.</summary>
    public static IEnumerable<string> Periods(ParseResult parsed, SharedOptions options) => Load(parsed, options) is { } ledger
        ? ledger.Targets.Measures.SelectMany(ledger.Targets.Periods).Select(p => p.Name).Distinct()
        : [];

    private static SalesLedger? Load(ParseResult parsed, SharedOptions options)
    {
        try
        {
            var settings = Settings.From(parsed, options);
            return IsQuick(settings.Data) ? CompanySource.Load(settings).Ledger : null;
        }
        catch (Exception exception) when (exception is UsageException or PackException or DataFolderException or DataIssuesException or IOException or UnauthorizedAccessException)
        {
            // A half-typed command line is no mistake.
            return null;
        }
    }

    private static bool IsQuick(string? data)
    {
        if (CompanySource.DemoOf(data) is not null) return true;
        if (File.Exists(data)) return new FileInfo(data).Length <= MostBytes / BytesOfAWorkbook;
        return Directory.Exists(data) && new DirectoryInfo(data).GetFiles().Sum(f => f.Length) <= MostBytes;
    }
}
