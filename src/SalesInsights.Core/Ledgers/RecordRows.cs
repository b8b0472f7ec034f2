namespace SalesInsights.Ledgers;

/// <summary>The rows of one kind that count, in input order, and which of them an id means.</summary>
internal sealed class RecordRows<T>
    where T : struct, IStagedRecord, IEquatable<T>
{
    private readonly StagedTable<T> _rows;
    private readonly TextPool _texts;
    private readonly IssueLog _issues;
    private readonly int[]? _accepted;
    private readonly int[]? _numberOf;

    /// <summary>
    /// Leaves out rows without id, unequal rows of one id (all of them), repeats of an equal row, and rows without a date that they need.
    /// </summary>
    public RecordRows(StagedTable<T> rows, TextPool texts, IssueLog issues, string dateField = "", Func<T, bool>? isUndated = null)
    {
        (_rows, _texts, _issues, Count) = (rows, texts, issues, rows.Count);
        if (AreAllNew(isUndated)) return;
        _numberOf = NoNumbers(texts.Count);
        var isConflicting = FirstRows(_numberOf);
        var accepted = new int[rows.Count];
        Count = 0;
        for (var row = 0; row < accepted.Length; row++)
        {
            if (IsAccepted(row, isConflicting, dateField, isUndated)) accepted[Count++] = row;
        }

        _accepted = accepted;
        _numberOf.AsSpan().Fill(TextPool.None);
        for (var number = 0; number < Count; number++) _numberOf[rows[accepted[number]].Id] = number;
    }

    public int Count { get; }

    public ref readonly T this[int number] => ref _rows[RowOf(number)];

    public RecordIds Ids()
    {
        if (_accepted is null) return _texts.Take(Count);
        var codes = new int[Count];
        for (var i = 0; i < codes.Length; i++) codes[i] = this[i].Id;
        return _texts.Take(codes);
    }

    /// <summary>The number of the record that a code means; -1 for none, and for one that was left out or never listed.</summary>
    public int NumberOf(int code) => code < 0 ? TextPool.None : _numberOf is null ? code < Count ? code : TextPool.None : _numberOf[code];

    /// <summary>The number of the record that has an id; -1 where there is none.</summary>
    public int NumberOf(string id) => NumberOf(_texts.Find(id));

    /// <summary>The text of a code of this kind's ids.</summary>
    public string TextOf(int code) => _texts.TextOf(code);

    /// <summary>Lists that a row counts as it is although something is wrong.</summary>
    public void Note(int number, DataIssueCode code, string field, string value) =>
        Add(RowOf(number), code, DataIssueAction.Kept, field, value);

    /// <summary>Lists that a row counts without a field.</summary>
    public void Drop(int number, DataIssueCode code, string field, string value) =>
        Add(RowOf(number), code, DataIssueAction.FieldDropped, field, value);

    private int RowOf(int number) => _accepted is null ? number : _accepted[number];

    /// <summary>Nearly always every row counts, is the first to mention its id, and so has its own number for a code.</summary>
    private bool AreAllNew(Func<T, bool>? isUndated)
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            ref readonly var staged = ref _rows[row];
            if (staged.Id != row || (isUndated is not null && isUndated(staged))) return false;
        }

        return true;
    }

    private static int[] NoNumbers(int count)
    {
        var numbers = new int[count];
        numbers.AsSpan().Fill(TextPool.None);
        return numbers;
    }

    /// <summary>Finds the first row of every id, and which ids have rows that say different things; null where none has.</summary>
    private bool[]? FirstRows(int[] first)
    {
        bool[]? isConflicting = null;
        for (var row = 0; row < _rows.Count; row++)
        {
            var id = _rows[row].Id;
            if (id < 0) continue;
            if (first[id] < 0)
            {
                first[id] = row;
            }
            else if (!_rows[first[id]].Equals(_rows[row]))
            {
                isConflicting ??= new bool[first.Length];
                isConflicting[id] = true;
            }
        }

        return isConflicting;
    }

    private bool IsAccepted(int row, bool[]? isConflicting, string dateField, Func<T, bool>? isUndated)
    {
        var id = _rows[row].Id;
        if (id < 0) return Refuse(row, DataIssueCode.MissingId, DataIssueAction.Refused, "id", "");
        if (isConflicting is not null && isConflicting[id])
            return Refuse(row, DataIssueCode.ConflictingDuplicate, DataIssueAction.Refused, "id", _texts.TextOf(id));
        if (_numberOf![id] != row) return Refuse(row, DataIssueCode.EqualDuplicate, DataIssueAction.Collapsed, "id", _texts.TextOf(id));
        if (isUndated is null || !isUndated(_rows[row])) return true;
        return Refuse(row, DataIssueCode.MissingDate, DataIssueAction.Refused, dateField, "");
    }

    private bool Refuse(int row, DataIssueCode code, DataIssueAction action, string field, string value)
    {
        Add(row, code, action, field, value);
        return false;
    }

    private void Add(int row, DataIssueCode code, DataIssueAction action, string field, string value) =>
        _issues.Add(_rows, row, code, action, _texts.TextOf(_rows[row].Id), field, value);
}
