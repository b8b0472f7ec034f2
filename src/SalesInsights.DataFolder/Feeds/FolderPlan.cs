using NodaTime;
using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Readers;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>Tables in the data folder's own form: the company's description and the tables of INTERFACE that exist.</summary>
internal sealed class FolderPlan : IFeedPlan
{
    private static readonly string[] OneOf = ["customers.csv", "opportunities.csv", "orders.csv"];

    private readonly ITableSource _tables;
    private readonly List<UnusedItem> _unusedColumns = [];

    public FolderPlan(ITableSource tables)
    {
        _tables = tables;
        RequireTables();
        Company = tables.ReadCompany();
        Feeds = [.. FactReaders.All.Where(r => tables.Has(r.Schema.FileName)).Select(Opener)];
    }

    public CompanySettings Company { get; }

    public LocalDate? AsOf => null;

    public IReadOnlyList<FeedOpener> Feeds { get; }

    public IEnumerable<UnusedItem> Unused
    {
        get
        {
            var keys = Company.NotUsed.Select(k => new UnusedItem(UnusedKind.Key, _tables.CompanyName, k.Key, k.Value));
            return _tables.Without([_tables.CompanyName, .. Feeds.Select(f => f.Fact.Schema.FileName)]).Concat(keys).Concat(_unusedColumns);
        }
    }

    private FeedOpener Opener(FactReader fact) => new(fact, _tables.BytesOf(fact.Schema.FileName), (zone, reject) => FolderFeeds.Open(fact, _tables, zone, reject, _unusedColumns.Add));

    private void RequireTables()
    {
        var problems = new List<FolderProblem>();
        foreach (var table in new[] { _tables.CompanyName, "salespeople.csv" })
        {
            if (!_tables.Has(table)) problems.Add(_tables.Missing(table));
        }
        if (!OneOf.Any(_tables.Has)) problems.Add(_tables.Missing(OneOf));
        if (problems.Count > 0) throw new DataFolderException(problems);
    }
}
