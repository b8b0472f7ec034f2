using NodaTime;
using SalesInsights.DataFolder.Feeds;
using SalesInsights.DataFolder.Readers;
using SalesInsights.DataFolder.Rows;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.DataFolder.Folders;

/// <summary>Reads the stages and makes pipelines of them; every bad row is said at once.</summary>
internal sealed class PipelineFiles(DateTimeZone zone)
{
    private readonly List<FolderProblem> _problems = [];
    private readonly SortedDictionary<string, List<Stage>> _stages = new(StringComparer.Ordinal);
    private FactFeed? _first;

    /// <summary>What became of the rows, file by file.</summary>
    public List<FileCount> Counts { get; } = [];

    public IReadOnlyList<PipelineDefinition> Read(IEnumerable<FeedOpener> feeds)
    {
        foreach (var opener in feeds) Read(opener);
        if (_problems.Count == 0) RequireOpenStages();
        if (_problems.Count > 0) throw new DataFolderException(_problems);
        return [.. _stages.Select(s => new PipelineDefinition(s.Key, s.Value))];
    }

    private void Read(FeedOpener opener)
    {
        FactFeed? open = null;
        using var feed = open = opener.Open(zone, (line, _, reason) => Add(open!, line, reason + "."));
        _first ??= feed;
        var collapsed = 0;
        while (feed.Next())
        {
            var stage = StageReader.Stage(feed.Row);
            if (stage is not { } known) Add(feed, feed.Row.Line, Describe(feed.Row));
            else if (!TryAdd(known.Key, known.Value, feed)) collapsed++;
        }
        Counts.Add(new FileCount(feed.File, opener.Fact.Schema.Name, feed.Records, feed.LeftOut, 0, collapsed, []));
    }

    private void RequireOpenStages()
    {
        foreach (var pipeline in _stages.Where(p => p.Value.All(s => s.Outcome != StageOutcome.Open)))
        {
            var name = pipeline.Key.Length == 0 ? "" : $" of pipeline \"{pipeline.Key}\"";
            Add(_first!, 1, $"No stage{name} has the outcome open.");
        }
    }

    private bool TryAdd(string pipeline, Stage stage, FactFeed feed)
    {
        if (!_stages.TryGetValue(pipeline, out var stages)) _stages.Add(pipeline, stages = []);
        var other = stages.Find(s => s.Id == stage.Id);
        if (other is null) stages.Add(stage);
        else if (!other.Equals(stage)) Add(feed, feed.Row.Line, $"The stage \"{stage.Id}\" stands here a second time and says something else.");
        return other is null;
    }

    private void Add(FactFeed feed, long line, string message) => _problems.Add(feed.Problem(ProblemCode.InvalidStage, message, line));

    private static string Describe(FactRow row) => row.Bad.Code is DataIssueCode.MissingId or DataIssueCode.MissingValue
        ? $"The cell \"{row.Bad.Field}\" is empty."
        : $"\"{row.Bad.Value}\" cannot be the value of \"{row.Bad.Field}\".";
}
