using SalesInsights.DataFolder.Feeds;
using SalesInsights.DataFolder.Readers;
using SalesInsights.DataFolder.Rows;
using SalesInsights.DataFolder.Tables;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Folders;

/// <summary>One load from files to a ledger.</summary>
internal sealed class FolderLoad(IFeedPlan plan, FolderOptions options, CancellationToken cancellation)
{
    private const int RowsBetweenReports = 8192;

    private readonly FileTally _tally = new();
    private readonly long _bytes = plan.Feeds.Sum(f => f.Bytes);
    private long _bytesDone;

    public LoadedCompany Run()
    {
        var zone = plan.Company.Zone;
        var pipelines = new PipelineFiles(zone);
        var company = plan.Company.ToProfile(pipelines.Read(plan.Feeds.Where(f => f.Fact == FactReaders.Stages)));
        var builder = new LedgerBuilder(company, new LedgerOptions { IsStrict = options.IsStrict });
        var sink = new FactSink(builder, company, new RecordNames());
        foreach (var opener in plan.Feeds)
        {
            if (opener.Fact != FactReaders.Stages) Read(opener, sink);
            _bytesDone += opener.Bytes;
        }
        var ledger = builder.Build();
        var unused = plan.Unused.OrderBy(u => u.File, StringComparer.Ordinal).ThenBy(u => u.Kind).ThenBy(u => u.Line).ToArray();
        return new LoadedCompany(ledger, [.. pipelines.Counts, .. _tally.Counts(ledger.Issues)], unused, sink.Names, plan.AsOf);
    }

    private void Read(FeedOpener opener, FactSink sink)
    {
        var file = opener.Fact.Schema.FileName;
        RejectedRecord reject = (line, code, reason) =>
            Refuse(sink, opener.Fact, new RowOrigin(file, Number(line)), new BadCell(code, "", "", reason));
        using var feed = opener.Open(sink.Zone, reject);
        file = feed.File;
        var rows = 0;
        while (feed.Next())
        {
            var origin = new RowOrigin(feed.File, Number(feed.Row.Line));
            sink.Builder.CurrentOrigin = origin;
            opener.Fact.Read(feed.Row, sink);
            if (feed.Row.IsRefused) Refuse(sink, opener.Fact, origin, feed.Row.Bad);
            else if (sink.Batches.IsFull) sink.Batches.MoveTo(sink.Builder, feed.File);
            if (++rows % RowsBetweenReports == 0) Report(feed, opener, feed.Offset);
        }
        sink.Batches.MoveTo(sink.Builder, feed.File);
        sink.Builder.CurrentOrigin = default;
        _tally.Add(feed);
        Report(feed, opener, opener.Bytes);
    }

    private static void Refuse(FactSink sink, FactReader fact, RowOrigin origin, BadCell bad)
    {
        // Issues come in input order: the rows before this one first.
        sink.Batches.MoveTo(sink.Builder, origin.File!);
        sink.Builder.Report(new DataIssue(bad.Code, fact.Kind!.Value, bad.RecordId, bad.Field, bad.Value, DataIssueAction.Refused, origin));
    }

    private void Report(FactFeed feed, FeedOpener opener, long offset)
    {
        cancellation.ThrowIfCancellationRequested();
        options.Progress?.Report(new LoadProgress(feed.File, feed.Records, _bytesDone + Math.Min(offset, opener.Bytes), _bytes));
    }

    private static int Number(long line) => (int)Math.Min(line, int.MaxValue);
}
