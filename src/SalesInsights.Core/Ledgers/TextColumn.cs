using System.Globalization;

namespace SalesInsights.Ledgers;

/// <summary>The ids or other short texts of many rows, in one of the forms in which programs hold them.</summary>
/// <remarks>
/// <para>Arrays of text, of whole numbers and of <see cref="Guid"/>s convert implicitly and give the same ids as single values do:
/// numbers without separators, Guids as 32 digits with hyphens. Null, "" and <see cref="Guid.Empty"/> stand for "nobody" or "none".</para>
/// <para><c>default</c> is a column that is not there: every row has none.</para>
/// </remarks>
/// <example><code>
/// TextColumn owners = new[] { "u1", "u2", null };
/// TextColumn coded = TextColumn.Coded(["u1", "u2"], [0, 1, -1]);   // the same three rows
/// </code></example>
public readonly ref struct TextColumn
{
    private readonly Form _form;
    private readonly ReadOnlySpan<string?> _texts;
    private readonly ReadOnlySpan<int> _numbers;
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly ReadOnlySpan<long> _longs;
    private readonly ReadOnlySpan<Guid> _guids;

    private TextColumn(Form form, int length)
    {
        _form = form;
        Length = length;
    }

    private TextColumn(ReadOnlySpan<string?> texts)
        : this(Form.Texts, texts.Length) => _texts = texts;

    private TextColumn(ReadOnlySpan<long> numbers)
        : this(Form.Numbers, numbers.Length) => _longs = numbers;

    private TextColumn(ReadOnlySpan<Guid> guids)
        : this(Form.Guids, guids.Length) => _guids = guids;

    private TextColumn(ReadOnlySpan<string?> texts, ReadOnlySpan<int> codes)
        : this(Form.Coded, codes.Length)
    {
        _texts = texts;
        _numbers = codes;
    }

    private TextColumn(ReadOnlySpan<byte> utf8, ReadOnlySpan<int> ends)
        : this(Form.Utf8, ends.Length)
    {
        _utf8 = utf8;
        _numbers = ends;
    }

    private enum Form : byte
    {
        Absent = 0,
        Texts,
        Numbers,
        Guids,
        Coded,
        Utf8,
    }

    /// <summary>The number of rows; 0 for a column that is not there.</summary>
    public int Length { get; }

    /// <summary>One text for each row.</summary>
    public static implicit operator TextColumn(string?[]? texts) => texts is null ? default : new(texts.AsSpan());

    /// <summary>One text for each row.</summary>
    public static implicit operator TextColumn(ReadOnlySpan<string?> texts) => new(texts);

    /// <summary>One whole number for each row, written without separators.</summary>
    public static implicit operator TextColumn(long[]? numbers) => numbers is null ? default : new(numbers.AsSpan());

    /// <summary>One whole number for each row, written without separators.</summary>
    public static implicit operator TextColumn(ReadOnlySpan<long> numbers) => new(numbers);

    /// <summary>One Guid for each row, written as 32 digits with hyphens.</summary>
    public static implicit operator TextColumn(Guid[]? guids) => guids is null ? default : new(guids.AsSpan());

    /// <summary>One Guid for each row, written as 32 digits with hyphens.</summary>
    public static implicit operator TextColumn(ReadOnlySpan<Guid> guids) => new(guids);

    /// <summary>Each different text once, and for each row the place of its text: the form of Arrow's and Parquet's dictionaries.</summary>
    /// <param name="texts">The different texts.</param>
    /// <param name="codes">For each row 0 .. <c>texts.Length - 1</c>; a negative code means none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A code is <c>texts.Length</c> or more.</exception>
    public static TextColumn Coded(ReadOnlySpan<string?> texts, ReadOnlySpan<int> codes)
    {
        foreach (var code in codes)
        {
            if (code >= texts.Length)
                throw new ArgumentOutOfRangeException(nameof(codes), code, FormattableString.Invariant($"There are {texts.Length} texts."));
        }

        return new(texts, codes);
    }

    /// <summary>UTF-8 texts behind one another, and for each row where its text ends: no object for any of them.</summary>
    /// <param name="bytes">All texts, without separators; what lies behind the last end is not looked at.</param>
    /// <param name="ends">For each row the place behind its last byte; a row begins where the one before ends.</param>
    /// <exception cref="ArgumentException">
    /// An end lies before the one before it, behind the bytes or within a character, or the texts are no valid UTF-8.
    /// </exception>
    public static TextColumn Utf8(ReadOnlySpan<byte> bytes, ReadOnlySpan<int> ends)
    {
        var before = 0;
        foreach (var end in ends)
        {
            if (end < before || end > bytes.Length)
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The end {end} is not between {before} and {bytes.Length}."), nameof(ends));
            }

            if (end < bytes.Length && (bytes[end] & 0xC0) == 0x80)
                throw new ArgumentException(FormattableString.Invariant($"The end {end} lies within a character."), nameof(ends));
            before = end;
        }

        if (!Utf8Check.IsValid(bytes.Slice(0, before))) throw new ArgumentException("The texts are no valid UTF-8.", nameof(bytes));
        return new(bytes, ends);
    }

    /// <summary>Reads the rows, block by block, as codes of a pool; a column that is not there has <paramref name="rows"/> rows without text.</summary>
    internal CodeReader Read(TextPool pool, int rows) => new(this, pool, Math.Min(rows, TextPool.BlockSize));

    /// <summary>About how many bytes a text takes, from a few of them.</summary>
    internal int MeanLength()
    {
        const int Sample = 16;
        if (Length == 0 || _form == Form.Absent) return 0;
        if (_form == Form.Utf8) return 1 + (_numbers[Length - 1] / Length);
        if (_form == Form.Guids) return 36;
        var sum = 0;
        for (var i = 0; i < Sample; i++)
        {
            var row = (int)((Length - 1L) * i / (Sample - 1));
            sum += _form == Form.Numbers ? _longs[row].ToString(CultureInfo.InvariantCulture).Length : TextAt(row)?.Length ?? 0;
        }

        return (sum + Sample - 1) / Sample;
    }

    private string? TextAt(int row) => _form == Form.Texts ? _texts[row] : _numbers[row] is var code && code < 0 ? null : _texts[code];

    private void AddTo(TextBlock block, int row)
    {
        switch (_form)
        {
            case Form.Texts:
                block.Add(_texts[row]);
                break;
            case Form.Numbers:
                block.Add(_longs[row].ToString(CultureInfo.InvariantCulture));
                break;
            case Form.Guids:
                block.Add(_guids[row] == Guid.Empty ? null : _guids[row].ToString("D"));
                break;
            default:
                var start = row == 0 ? 0 : _numbers[row - 1];
                block.AddUtf8(_utf8.Slice(start, _numbers[row] - start));
                break;
        }
    }

    /// <summary>A block of rows as codes of a pool.</summary>
    internal readonly ref struct CodeReader
    {
        private readonly TextColumn _column;
        private readonly TextPool _pool;
        private readonly TextBlock? _block;
        private readonly int[] _codes;

        // Of a coded column's texts, the codes + 2; 0 where no row has named the text yet.
        private readonly int[]? _known;

        public CodeReader(TextColumn column, TextPool pool, int blockSize)
        {
            (_pool, _codes) = (pool, new int[blockSize]);
            _column = column;
            if (column._form == Form.Absent) _codes.AsSpan().Fill(TextPool.None);
            else if (column._form == Form.Coded) _known = new int[column._texts.Length];
            else _block = new TextBlock(blockSize);
        }

        /// <summary>The code of a row, counted from the beginning of the block.</summary>
        public int this[int row] => _codes[row];

        /// <summary>Reads the block that begins with a row.</summary>
        public void Load(int start)
        {
            var count = Math.Min(_codes.Length, _column.Length - start);
            for (var i = 0; _known is not null && i < count; i++) _codes[i] = OfCode(_column._numbers[start + i]);
            if (_block is null) return;
            _block.Clear();
            for (var i = 0; i < count; i++) _column.AddTo(_block, start + i);
            _pool.CodesOf(_block, _codes);
        }

        private int OfCode(int code)
        {
            if (code < 0) return TextPool.None;
            if (_known![code] == 0) _known[code] = _pool.CodeOf(_column._texts[code]) + 2;
            return _known[code] - 2;
        }
    }
}
