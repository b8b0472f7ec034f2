using NodaTime;
using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Readers;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>A folder in the data folder's own form: company.json and the files of INTERFACE that exist.</summary>
internal sealed class FolderPlan : IFeedPlan
{
    private static readonly string[] OneOf = ["customers", "opportunities", "orders"];

    private readonly string _folder;
    private readonly List<UnusedItem> _unusedColumns = [];

    public FolderPlan(string folder)
    {
        _folder = folder;
        RequireFiles();
        Company = CompanyFile.Read(Path.Combine(folder, CompanyFile.FileName));
        Feeds = [.. FactReaders.All.Where(r => Exists(r.Schema.FileName)).Select(Opener)];
    }

    public CompanySettings Company { get; }

    public LocalDate? AsOf => null;

    public IReadOnlyList<FeedOpener> Feeds { get; }

    public IEnumerable<UnusedItem> Unused
    {
        get
        {
            var used = new HashSet<string>(Feeds.Select(f => f.Fact.Schema.FileName), StringComparer.Ordinal);
            var keys = Company.NotUsed.Select(k => new UnusedItem(UnusedKind.Key, CompanyFile.FileName, k.Key, k.Value));
            return FolderFiles.Tables(_folder).Where(f => !used.Contains(f)).Select(f => new UnusedItem(UnusedKind.File, f)).Concat(keys).Concat(_unusedColumns);
        }
    }

    private FeedOpener Opener(FactReader fact) => new(fact, (zone, reject) => FolderFeeds.Open(
        fact, _folder, zone, reject, column => _unusedColumns.Add(new UnusedItem(UnusedKind.Column, fact.Schema.FileName, column, 1))));

    private bool Exists(string file) => FolderFiles.Exists(_folder, file);

    private void RequireFiles()
    {
        var problems = new List<FolderProblem>();
        foreach (var file in new[] { CompanyFile.FileName, "salespeople.csv" })
        {
            if (!Exists(file)) problems.Add(new FolderProblem(ProblemCode.FileNotFound, "The file does not exist.", file));
        }
        if (!OneOf.Any(name => Exists(name + ".csv")))
            problems.Add(new FolderProblem(ProblemCode.FileNotFound, "One of customers.csv, opportunities.csv and orders.csv must exist."));
        if (problems.Count > 0) throw new DataFolderException(problems);
    }
}
