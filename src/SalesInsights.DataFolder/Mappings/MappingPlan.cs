using NodaTime;
using SalesInsights.DataFolder.Folders;

namespace SalesInsights.DataFolder.Mappings;

/// <summary>What a mapping file says: how a foreign export's files become the data folder's facts.</summary>
internal sealed class MappingPlan(string file, CompanySettings? company, LocalDate? asOf, IReadOnlyList<FactSection> sections)
{
    /// <summary>The mapping file's name for messages.</summary>
    public string File { get; } = file;

    /// <summary>Null where the folder's own company.json is to be read.</summary>
    public CompanySettings? Company { get; } = company;

    /// <summary>The day to look at the export by default: its last day.</summary>
    public LocalDate? AsOf { get; } = asOf;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<FactSection> Sections { get; } = sections;
}
