using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder.Tables;

/// <summary>Passes a file's bytes on and stops at the first that is not text in UTF-8; the line is looked for only then.</summary>
internal sealed class Utf8GuardStream(Stream inner, string path, string file) : GuardStream
{
    private readonly byte[] _carry = new byte[4];
    private int _carried;
    private long _offset;

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }

    protected override int Fill(byte[] buffer, int offset, int count)
    {
        try
        {
            return inner.Read(buffer, offset, count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DataFolderException(new FolderProblem(ProblemCode.FileNotReadable, $"The file cannot be read: {e.Message}", file));
        }
    }

    protected override void Check(ReadOnlySpan<byte> block)
    {
        if (_offset == 0) RefuseUtf16(block);
        if (block.IndexOf((byte)0) >= 0) throw Problem(ProblemCode.BinaryFile, "The file holds a zero byte, so it is not a text file.");
        if (!IsValid(block)) throw Problem(ProblemCode.WrongEncoding, "The text is not UTF-8. Save the file as UTF-8 and load it again.");
        _offset += block.Length;
    }

    private void RefuseUtf16(ReadOnlySpan<byte> block)
    {
        if (block.Length >= 2 && ((block[0] == 0xFF && block[1] == 0xFE) || (block[0] == 0xFE && block[1] == 0xFF)))
            throw Problem(ProblemCode.WrongEncoding, "The text is UTF-16, not UTF-8. Save the file as UTF-8 and load it again.");
    }

    private bool IsValid(ReadOnlySpan<byte> block)
    {
        if (block.IsEmpty) return _carried == 0;
        while (_carried > 0 && !block.IsEmpty)
        {
            _carry[_carried++] = block[0];
            block = block.Slice(1);
            var character = _carry.AsSpan(0, _carried);
            if (Utf8Tail.Incomplete(character) > 0) continue;
            if (!Utf8Check.IsValid(character)) return false;
            _carried = 0;
        }
        var tail = Utf8Tail.Incomplete(block);
        block.Slice(block.Length - tail).CopyTo(_carry.AsSpan(_carried));
        _carried += tail;
        return Utf8Check.IsValid(block.Slice(0, block.Length - tail));
    }

    private DataFolderException Problem(ProblemCode code, string message) =>
        new(new FolderProblem(code, message, file, TextScan.FirstBadLine(path)));
}
