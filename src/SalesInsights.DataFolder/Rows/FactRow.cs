using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.DataFolder.Batches;
using SalesInsights.DataFolder.Readers;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Rows;

/// <summary>The current row as the fields of a fact: every cell is parsed here, and the first bad one refuses the row.</summary>
internal sealed class FactRow(FactSchema schema, RowSource source, CellBinding?[] cells, CellFormat[] formats, DateTimeZone zone)
{
    private const int MaxTextLength = 4096;

    private readonly long[] _blanks = new long[cells.Length];
    private int _badField = -1;

    public FactSchema Schema { get; } = schema;

    public long Line => source.Line;

    public bool IsRefused => _badField >= 0;

    /// <summary>The first bad cell, where the row is refused.</summary>
    public BadCell Bad { get; private set; }

    /// <summary>How many rows so far left each field empty, counted for those that ought to be known.</summary>
    public IReadOnlyList<long> Blanks => _blanks;

    /// <summary>Forgets the row before.</summary>
    public void Begin() => _badField = -1;

    /// <summary>The cell's text, "" where it is empty or the column is absent.</summary>
    public string Text(int field)
    {
        var text = cells[field]?.Text(source) ?? "";
        if (text.Length == 0) NoteEmpty(field);
        else if (text.Length > MaxTextLength) Refuse(field, DataIssueCode.InvalidValue);
        return text;
    }

    /// <summary>A text that may be absent.</summary>
    /// <summary>Puts the cell's text into a column of a batch; "" where the column is absent or the cell is empty.</summary>
    public void Text(int field, CellTexts column, int at)
    {
        var cell = cells[field] is { } binding ? binding.Bytes(source) : default;
        if (cell.IsEmpty) NoteEmpty(field);
        else if (cell.Length > MaxTextLength && Text(field).Length > MaxTextLength) return;
        column.Set(at, cell);
    }

    public string? TextOrNull(int field) => Text(field) is { Length: > 0 } text ? text : null;

    /// <summary>Whether the file itself says that the cell is a number, a day or a truth value.</summary>
    public bool IsNative(int field) => cells[field]?.IsNative(source) == true;

    public Moment Moment(int field)
    {
        if (IsEmpty(field)) return Calendars.Moment.Unknown;
        if (!formats[field].TryMoment(cells[field]!, source, zone, out var date, out var time))
            return Refuse(field, DataIssueCode.InvalidValue, Calendars.Moment.Unknown);
        return time is { } known ? date.At(known) : date;
    }

    /// <summary>When the CRM learned of the row.</summary>
    public Moment RecordedAt() => Moment(Schema.Fields.Count - 1);

    /// <summary>A day; of a time its day in the company's zone.</summary>
    public LocalDate? Date(int field) => Moment(field) is { IsUnknown: false } moment ? moment.Date : null;

    public decimal? Number(int field)
    {
        if (IsEmpty(field)) return null;
        return formats[field].TryNumber(cells[field]!, source, out var number) ? number : Refuse<decimal?>(field, DataIssueCode.InvalidValue, null);
    }

    public int? Whole(int field)
    {
        if (IsEmpty(field)) return null;
        return CellParser.TryWhole(cells[field]!.Bytes(source), out var number) ? number : Refuse<int?>(field, DataIssueCode.InvalidValue, null);
    }

    public bool Flag(int field, bool fallback)
    {
        if (IsEmpty(field)) return fallback;
        return CellParser.TryFlag(cells[field]!.Bytes(source), out var flag) ? flag : Refuse(field, DataIssueCode.InvalidValue, fallback);
    }

    public T Word<T>(int field, WordTable<T> words, T fallback)
    {
        if (IsEmpty(field)) return fallback;
        return words.TryFind(cells[field]!.Bytes(source), out var value) ? value : Refuse(field, DataIssueCode.InvalidValue, fallback);
    }

    public Currency Currency(int field)
    {
        if (IsEmpty(field)) return default;
        return Currencies.Currency.TryParse(cells[field]!.Text(source), out var currency)
            ? currency : Refuse(field, DataIssueCode.InvalidValue, default(Currency));
    }

    /// <summary>Refuses the row because of a field, unless a field before it already did.</summary>
    public void Refuse(int field, DataIssueCode code)
    {
        if (IsRefused) return;
        _badField = field;
        Bad = new BadCell(code, TextOf(0), Schema.Fields[field], TextOf(field));
    }

    private T Refuse<T>(int field, DataIssueCode code, T value)
    {
        Refuse(field, code);
        return value;
    }

    private string TextOf(int field) => cells[field] is { } cell ? Excerpt.Of(cell.Text(source)) : "";

    private bool IsEmpty(int field)
    {
        if (cells[field] is { } cell && !cell.Bytes(source).IsEmpty) return false;
        NoteEmpty(field);
        return true;
    }

    private void NoteEmpty(int field)
    {
        if (Schema.Needs[field] == FieldNeed.Present) _blanks[field]++;
        else if (Schema.Needs[field] == FieldNeed.Filled)
            Refuse(field, Schema.Fields[field] == "id" ? DataIssueCode.MissingId : DataIssueCode.MissingValue);
    }
}
