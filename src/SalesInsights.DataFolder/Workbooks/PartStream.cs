using SalesInsights.DataFolder.Tables;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Passes on what a part unpacks to and stops at a limit, whatever the file says of itself.</summary>
internal sealed class PartStream(Stream inner, IDisposable owner, long limit, Func<string, Exception> problem, Action<long> onRead) : GuardStream
{
    private static readonly byte[] Section = [(byte)'<', (byte)'!', (byte)'['];
    private static readonly byte[] Definition = [(byte)'<', (byte)'!', (byte)'D'];

    private readonly byte[] _seam = new byte[4];
    private long _total;
    private long _run;

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner.Dispose();
        }
        base.Dispose(disposing);
    }

    protected override int Fill(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    protected override void Check(ReadOnlySpan<byte> block)
    {
        if (block.IsEmpty) return;
        if (_total == 0 && (block[0] is 0 or 0xFE or 0xFF || (block.Length > 1 && block[1] == 0))) throw problem("is not UTF-8");
        _total += block.Length;
        if (_total > limit) throw problem(FormattableString.Invariant($"unpacks to more than {limit >> 20} MiB"));
        onRead(_total);
        var last = block.LastIndexOf((byte)'<');
        _run = last < 0 ? _run + block.Length : block.Length - last;
        if (_run > WorkbookLimits.Run) throw problem("holds a text that is far too long");
        // No program that writes workbooks writes these, and nothing bounds what the XML reader would make of them.
        var head = block.Slice(0, Math.Min(2, block.Length));
        head.CopyTo(_seam.AsSpan(2));
        var seam = _seam.AsSpan(0, 2 + head.Length);
        if (seam.IndexOf(Section) >= 0 || block.IndexOf(Section) >= 0) throw problem("holds a CDATA section");
        if (seam.IndexOf(Definition) >= 0 || block.IndexOf(Definition) >= 0) throw problem("holds a document type definition");
        Keep(block);
    }

    /// <summary>Keeps the last two bytes for what lies across two blocks.</summary>
    private void Keep(ReadOnlySpan<byte> block)
    {
        if (block.Length == 1) _seam[0] = _seam[1];
        else _seam[0] = block[block.Length - 2];
        _seam[1] = block[block.Length - 1];
    }
}
