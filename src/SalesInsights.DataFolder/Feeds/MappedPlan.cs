using NodaTime;
using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Mappings;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>A foreign export, read section by section in the order of its mapping file.</summary>
internal sealed class MappedPlan : IFeedPlan
{
    private readonly string _folder;
    private readonly MappingPlan _mapping;

    public MappedPlan(string folder, string mappingPath)
    {
        _folder = folder;
        _mapping = MappingFile.Read(mappingPath);
        RequireFacts();
        Company = _mapping.Company ?? CompanyFile.Read(Path.Combine(folder, CompanyFile.FileName));
        Feeds = [.. _mapping.Sections.Select(Opener)];
    }

    public CompanySettings Company { get; }

    public LocalDate? AsOf => _mapping.AsOf;

    public IReadOnlyList<FeedOpener> Feeds { get; }

    public IEnumerable<UnusedItem> Unused
    {
        get
        {
            var lookups = _mapping.Sections.SelectMany(s => s.Columns.Values).Select(r => r.Lookup?.Source)
                .Concat(_mapping.Sections.SelectMany(s => s.Conditions).Select(c => c.List?.Source));
            var used = new HashSet<string?>(_mapping.Sections.Select(s => s.Source).Concat(lookups), StringComparer.Ordinal);
            var file = _mapping.Company is null ? CompanyFile.FileName : _mapping.File;
            var keys = Company.NotUsed.Select(k => new UnusedItem(UnusedKind.Key, file, k.Key, k.Value));
            var files = FolderFiles.Tables(_folder).Where(f => !used.Contains(f)).Select(f => new UnusedItem(UnusedKind.File, f));
            return files.Concat(keys);
        }
    }

    private FeedOpener Opener(FactSection section) =>
        new(section.Fact, (zone, reject) => new SectionFeeds(_folder, _mapping.File, zone).Open(section, reject));

    private void RequireFacts()
    {
        var names = new HashSet<string>(_mapping.Sections.Select(s => s.Fact.Schema.Name), StringComparer.Ordinal);
        if (!names.Contains("salespeople"))
            throw new DataFolderException(new FolderProblem(ProblemCode.InvalidSetting, "$.facts: no section makes salespeople", _mapping.File, 1));
        if (!names.Overlaps(["customers", "opportunities", "orders"]))
            throw new DataFolderException(new FolderProblem(
                ProblemCode.InvalidSetting, "$.facts: no section makes customers, opportunities or orders", _mapping.File, 1));
    }
}
