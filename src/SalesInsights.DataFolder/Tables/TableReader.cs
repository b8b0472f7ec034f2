using System.Globalization;
using CsvHelper;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Tables;

/// <summary>Reads one CSV file row by row: the only place that knows the CSV library.</summary>
internal sealed class TableReader : IDisposable
{
    /// <summary>The longest record in bytes: far above any real row, far below what an unclosed quote could swallow.</summary>
    public const int MaxRecordBytes = 1 << 20;

    private const int MaxColumns = 4096;

    private readonly CsvReader _csv;
    private readonly RejectedRecord _reject;

    private TableReader(CsvReader csv, string file, RejectedRecord reject)
    {
        _csv = csv;
        _reject = reject;
        File = file;
    }

    /// <summary>The file's name relative to the data folder.</summary>
    public string File { get; }

    /// <summary>The header line's names in order.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>The line on which the current record starts, counted from 1.</summary>
    public long Line => _csv.LineNumber;

    /// <summary>The records seen after the header, refused ones included.</summary>
    public long Records { get; private set; }

    /// <summary>The bytes of the file gone so far.</summary>
    public long Offset => _csv.ByteOffset;

    /// <summary>The current record's cell: UTF-8 bytes without the quotes, valid until the next read.</summary>
    public ReadOnlySpan<byte> this[int column] => _csv.GetSpan(column);

    /// <summary>Opens a file and reads its header line.</summary>
    /// <param name="path">Where the file is.</param>
    /// <param name="file">The name to say in messages.</param>
    /// <param name="reject">Told the line and the reason of every record that cannot be a row.</param>
    public static TableReader Open(string path, string file, RejectedRecord reject)
    {
        TableReader? table = null;
        var stream = new Utf8GuardStream(FileAccessor.OpenRead(path, file), path, file);
        try
        {
            table = new TableReader(CsvReader.Create(stream, Options((line, reason) => table!.Malformed(line, reason))), file, reject);
            table.ReadHeader();
            return table;
        }
        catch
        {
            table?.Dispose();
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row; records with another number of cells than the header are refused and passed over.</summary>
    public bool Read()
    {
        while (Next())
        {
            Records++;
            if (_csv.FieldCount == Columns.Count) return true;
            _reject(Line, DataIssueCode.WrongCellCount, string.Format(CultureInfo.InvariantCulture, "{0} cells, the header has {1}", _csv.FieldCount, Columns.Count));
        }
        return false;
    }

    /// <summary>The current record's cell as text; equal cells of a column share one string.</summary>
    public string Text(int column) => _csv.GetString(column);

    public void Dispose() => _csv.Dispose();

    private static CsvReaderOptions Options(Action<long, CsvMalformedReason> malformed) => CsvOptions.Reader(
        (nameof(CsvReaderOptions.Separator), ','),
        (nameof(CsvReaderOptions.HasHeader), false),
        (nameof(CsvReaderOptions.TrackLineNumbers), true),
        (nameof(CsvReaderOptions.PoolStrings), true),
        (nameof(CsvReaderOptions.DetectSeparatorHint), false),
        (nameof(CsvReaderOptions.MaxRecordSize), MaxRecordBytes),
        (nameof(CsvReaderOptions.MalformedData), CsvMalformedDataHandling.Skip),
        (nameof(CsvReaderOptions.OnMalformedRecord), (Action<CsvMalformedRecord>)(record => malformed(record.LineNumber, record.Reason))));

    private bool Next()
    {
        try
        {
            if (!_csv.Read()) return false;
        }
        catch (CsvFormatException e)
        {
            throw TooLong(Math.Max(1, e.LineNumber));
        }
        return _csv.RawRecord.Length <= MaxRecordBytes ? true : throw TooLong(Line);
    }

    private void ReadHeader()
    {
        if (!Next()) throw Problem(ProblemCode.EmptyFile, "The file is empty: its first line must name the columns.", 1);
        if (_csv.FieldCount > MaxColumns) throw Problem(ProblemCode.WrongHeader, $"The header names more than {MaxColumns} columns.", Line);
        var names = new string[_csv.FieldCount];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = _csv.GetString(i);
            if (names[i].Trim().Length == 0) throw Problem(ProblemCode.WrongHeader, $"Column {i + 1} of the header has no name.", Line);
            if (!seen.Add(names[i])) throw Problem(ProblemCode.WrongHeader, $"The header names the column \"{Excerpt.Of(names[i])}\" twice.", Line);
        }
        Columns = names;
    }

    private void Malformed(long line, CsvMalformedReason reason)
    {
        if (reason == CsvMalformedReason.UnterminatedQuote)
            throw Problem(ProblemCode.UnclosedQuote, "A quote opens in this record and is never closed.", line);
        if (Columns.Count == 0) throw Problem(ProblemCode.WrongHeader, "The header has a quote inside a name.", line);
        Records++;
        _reject(line, DataIssueCode.InvalidValue, reason == CsvMalformedReason.StrayQuote ? "a quote inside a cell without quotes" : "text after a closing quote");
    }

    private DataFolderException TooLong(long line) => Problem(
        ProblemCode.TooLong, $"A record is longer than {MaxRecordBytes / 1024} KiB. Is a quote left open, or are line breaks missing?", line);

    private DataFolderException Problem(ProblemCode code, string message, long? line) => new(new FolderProblem(code, message, File, line));
}
