using System.Buffers;

namespace Parley.Scoring.Output;

/// <summary>Bytes of one report in a borrowed array; disposing gives it back. Reports are many and large, so new arrays would keep the collector busy.</summary>
internal sealed class EncodedText : IBufferWriter<byte>, IDisposable
{
    private const int FirstLength = 1 << 14;
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _length;

    public ReadOnlySpan<byte> Span => _bytes.AsSpan(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsSpan(_length);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private void Ensure(int sizeHint)
    {
        var needed = checked(_length + Math.Max(sizeHint, 1));
        if (needed <= _bytes.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(needed, Math.Min(2L * _bytes.Length, Array.MaxLength)));
        Span.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
