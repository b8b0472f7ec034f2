namespace SalesInsights.DataFolder.Tables;

/// <summary>A stream that is only read, from the beginning to the end, and looks at what it passes on.</summary>
internal abstract class GuardStream : Stream
{
    public sealed override bool CanRead => true;

    public sealed override bool CanSeek => false;

    public sealed override bool CanWrite => false;

    public sealed override long Length => throw new NotSupportedException();

    public sealed override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public sealed override int Read(byte[] buffer, int offset, int count)
    {
        var read = Fill(buffer, offset, count);
        Check(buffer.AsSpan(offset, read));
        return read;
    }

    public sealed override void Flush()
    {
    }

    public sealed override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public sealed override void SetLength(long value) => throw new NotSupportedException();

    public sealed override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Reads from what lies behind.</summary>
    protected abstract int Fill(byte[] buffer, int offset, int count);

    /// <summary>Looks at what was read; an empty block is the end.</summary>
    protected abstract void Check(ReadOnlySpan<byte> block);
}
