using SalesInsights.DataFolder.Readers;

namespace SalesInsights.DataFolder.Guessing;

/// <summary>A table read as one kind of fact: which column is which field.</summary>
internal sealed class FactMatch
{
    private const double Contained = 0.8;

    private static readonly string[] Dated =
    [
        "created_on", "created_at", "entered_at", "ordered_on", "received_on", "at", "from", "to", "date", "expected_close", "closed_at", "cancelled_on",
        "next_action_on", "active_from", "active_to", "set_on",
    ];

    private static readonly string[] Numeric = ["amount", "rate", "probability", "order", "expected_days"];

    private readonly Dictionary<string, ColumnProfile> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ColumnProfile>> _others = new(StringComparer.Ordinal);

    public FactMatch(TableProfile table, FactWordList words)
    {
        (Table, Words, Fact, NameWeight) = (table, words, FactReaders.Find(words.Fact)!, words.WeightOf(table.Plain));
        foreach (var field in Fact.Schema.Fields)
        {
            var found = Candidates(field);
            if (found.Count == 0) continue;
            _fields[field] = found[0];
            if (found.Count > 1) _others[field] = [.. found.Skip(1)];
        }
    }

    public TableProfile Table { get; }

    public FactWordList Words { get; }

    public FactReader Fact { get; }

    public int NameWeight { get; }

    public IReadOnlyDictionary<string, ColumnProfile> Fields => _fields;

    /// <summary>Other columns that could be the field, the next best first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ColumnProfile>> Others => _others;

    /// <summary>How well name and columns fit together.</summary>
    public double Score => NameWeight + (2 * Needed.Count(_fields.ContainsKey)) + (0.25 * _fields.Count);

    /// <summary>Fields that a row cannot do without.</summary>
    public IEnumerable<string> Needed => Fact.Schema.Fields.Where((f, i) => Fact.Schema.Needs[i] == FieldNeed.Filled);

    public ColumnProfile? this[string field] => _fields.TryGetValue(field, out var column) ? column : null;

    public void Use(string field, ColumnProfile column) => _fields[field] = column;

    public void Forget(string field) => _fields.Remove(field);

    /// <summary>Of several candidates the one whose texts are the keys of another table.</summary>
    public void Prefer(string field, ColumnProfile keys)
    {
        if (this[field] is not { } now || now.Within(keys) >= Contained || !_others.TryGetValue(field, out var others)) return;
        if (others.FirstOrDefault(o => o.Within(keys) >= Contained) is not { } better) return;
        _others[field] = [now, .. others.Where(o => o != better)];
        _fields[field] = better;
    }

    /// <summary>Whether a field holds days or moments.</summary>
    public static bool IsDated(string field) => Dated.Contains(field);

    private List<ColumnProfile> Candidates(string field)
    {
        var found = new List<ColumnProfile>();
        foreach (var name in Words.NamesOf(field))
        {
            foreach (var column in Table.Columns)
            {
                if (column.Plain == name && !found.Contains(column) && Fits(field, column)) found.Add(column);
            }
        }
        // A column without cells says by its name alone what it is: it counts where no other does.
        return found.Exists(c => c.Filled > 0) ? [.. found.Where(c => c.Filled > 0)] : [.. found.Take(1)];
    }

    private static bool Fits(string field, ColumnProfile column) =>
        Dated.Contains(field) ? column.Dates.IsDate : !Numeric.Contains(field) || column.IsNumber || !column.Dates.IsDate;
}
