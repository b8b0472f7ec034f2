using NodaTime;
using SalesInsights.DataFolder.Mappings;
using SalesInsights.DataFolder.Readers;
using SalesInsights.DataFolder.Rows;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>The rows of one source as one kind of fact: the same for a data folder, where every field is a column, and for a mapping.</summary>
internal sealed class FactFeed : IDisposable
{
    private readonly RowSource _source;
    private readonly CellBinding?[] _cells;
    private readonly IReadOnlyList<KeyValuePair<int, RowCondition>> _conditions;
    private readonly HashSet<string>? _seen;

    public FactFeed(
        FactReader fact,
        RowSource source,
        CellBinding?[] cells,
        CellFormat[] formats,
        DateTimeZone zone,
        IReadOnlyList<KeyValuePair<int, RowCondition>>? conditions = null,
        bool isDistinct = false)
    {
        Fact = fact;
        _source = source;
        _cells = cells;
        _conditions = conditions ?? [];
        _seen = isDistinct ? new HashSet<string>(StringComparer.Ordinal) : null;
        Row = new FactRow(fact.Schema, source, cells, formats, zone);
    }

    public FactReader Fact { get; }

    public string File => _source.File;

    public FactRow Row { get; }

    /// <summary>Records seen so far.</summary>
    public long Records => _source.Records;

    /// <summary>The bytes of the file gone so far; 0 where the rows are in none.</summary>
    public long Offset => _source.Offset;

    /// <summary>Rows passed over because the mapping does not ask for them.</summary>
    public long LeftOut { get; private set; }

    public bool Next()
    {
        while (_source.Read())
        {
            if (IsAskedFor())
            {
                Row.Begin();
                return true;
            }
            LeftOut++;
        }
        return false;
    }

    /// <summary>A problem of the source at a line.</summary>
    public FolderProblem Problem(ProblemCode code, string message, long line) => _source.Problem(code, message, line);

    public void Dispose() => _source.Dispose();

    private bool IsAskedFor()
    {
        foreach (var condition in _conditions)
        {
            if (!condition.Value.IsMet(_source.Text(condition.Key))) return false;
        }
        return _seen is null || _seen.Add(string.Join("\u001f", _cells.Select(c => c?.Text(_source))));
    }
}
