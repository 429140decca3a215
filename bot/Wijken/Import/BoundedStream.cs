namespace WijkBot.Wijken;

/// <summary>
/// Reads a stream of which the length is known, and no further: a file in a zip that gives more than it says it holds, or less, is broken
/// or meant to fill the disk. Both throw <see cref="InvalidDataException"/>.
/// </summary>
internal sealed class BoundedStream(Stream inner, long length) : Stream
{
    private long read;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var some = inner.Read(buffer);
        read += some;
        if (read > length || some == 0 && buffer.Length > 0 && read < length)
            throw new InvalidDataException("The file is not as long as its zip says.");
        return some;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() => inner.Flush();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
