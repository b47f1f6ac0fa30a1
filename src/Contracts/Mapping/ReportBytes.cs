using System.Buffers;
using System.Buffers.Binary;
using Google.Protobuf;
using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>Reports one after the other in a file of our own: each a length (four bytes, little-endian) and the proto's bytes.</summary>
public static class ReportBytes
{
    private const int PrefixLength = sizeof(int);

    /// <summary>Appends a report.</summary>
    public static void Write(CallReport report, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var proto = report.ToProto();
        BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(PrefixLength), proto.CalculateSize());
        output.Advance(PrefixLength);
        proto.WriteTo(output);
    }

    /// <summary>The next report; null at the end.</summary>
    /// <exception cref="EndOfStreamException">A report breaks off.</exception>
    public static CallReport? Read(Stream input)
    {
        ArgumentNullException.ThrowIfNull(input);
        Span<byte> prefix = stackalloc byte[PrefixLength];
        if (input.ReadAtLeast(prefix, PrefixLength, throwOnEndOfStream: false) is var read and < PrefixLength)
            return read == 0 ? null : throw new EndOfStreamException("A report breaks off.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            input.ReadExactly(bytes, 0, length);
            return V1.CallReport.Parser.ParseFrom(bytes.AsSpan(0, length)).ToCore();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
