using NodaTime;
using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Mappings;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>A foreign export, read section by section in the order of its mapping file.</summary>
internal sealed class MappedPlan : IFeedPlan
{
    private readonly ITableSource _tables;
    private readonly MappingPlan _mapping;

    public MappedPlan(ITableSource tables, string mappingPath)
    {
        _tables = tables;
        _mapping = MappingFile.Read(mappingPath);
        RequireFacts();
        Company = _mapping.Company ?? tables.ReadCompany();
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
            var used = _mapping.Sections.Select(s => s.Source).Concat(lookups).OfType<string>();
            if (_mapping.Company is null) used = used.Append(_tables.CompanyName);
            var file = _mapping.Company is null ? _tables.CompanyName : _mapping.File;
            var keys = Company.NotUsed.Select(k => new UnusedItem(UnusedKind.Key, file, k.Key, k.Value));
            return _tables.Without(used).Concat(keys);
        }
    }

    private FeedOpener Opener(FactSection section) =>
        new(section.Fact, section.Source is { } source ? _tables.BytesOf(source) : 0, (zone, reject) => new SectionFeeds(_tables, _mapping.File, zone).Open(section, reject));

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
