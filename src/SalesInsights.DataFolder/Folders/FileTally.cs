using SalesInsights.DataFolder.Feeds;
using SalesInsights.DataFolder.Readers;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Folders;

/// <summary>Adds up what became of the rows of each file as each kind of fact.</summary>
internal sealed class FileTally
{
    private readonly List<Entry> _entries = [];

    /// <summary>Notes a feed that was read to its end; feeds of one file and kind are added together.</summary>
    public void Add(FactFeed feed)
    {
        var entry = _entries.Find(e => e.File == feed.File && e.Fact == feed.Fact);
        if (entry is null) _entries.Add(entry = new Entry(feed.File, feed.Fact));
        entry.Rows += feed.Records;
        entry.LeftOut += feed.LeftOut;
        for (var i = 0; i < entry.Blanks.Length; i++) entry.Blanks[i] += feed.Row.Blanks[i];
    }

    /// <summary>The counts in the order in which the files were first read.</summary>
    public IEnumerable<FileCount> Counts(IReadOnlyList<DataIssue> issues)
    {
        var done = issues.GroupBy(i => (i.Origin.File, i.Fact, i.Action)).ToDictionary(g => g.Key, g => g.LongCount());
        return _entries.Select(e => new FileCount(
            e.File, e.Fact.Schema.Name, e.Rows, e.LeftOut, Done(e, DataIssueAction.Refused), Done(e, DataIssueAction.Collapsed), e.BlankCells()));

        long Done(Entry entry, DataIssueAction action) => done.TryGetValue((entry.File, entry.Fact.Kind!.Value, action), out var n) ? n : 0;
    }

    private sealed class Entry(string file, FactReader fact)
    {
        public string File { get; } = file;

        public FactReader Fact { get; } = fact;

        public long Rows { get; set; }

        public long LeftOut { get; set; }

        public long[] Blanks { get; } = new long[fact.Schema.Fields.Count];

        public IReadOnlyList<BlankCells> BlankCells() =>
            [.. Blanks.Select((rows, i) => new BlankCells(Fact.Schema.Fields[i], rows)).Where(b => b.Rows > 0)];
    }
}
