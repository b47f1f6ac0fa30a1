using System.Buffers;
using System.Globalization;
using System.Text;

namespace Parley.Analysis.Input;

/// <summary>
/// Reads a text file line by line in bounded memory: UTF-8 and UTF-16 by their byte order marks, else UTF-8 or GB18030 by content.
/// A line that is too long or holds invalid bytes is reported, and reading goes on after it. LF, CRLF and CR end a line.
/// </summary>
internal sealed class LineReader
{
    /// <summary>Bytes at the start of a file by which its encoding and format are told.</summary>
    public const int HeadLength = 1 << 16;

    private readonly Stream stream;
    private readonly int maximumLineLength;
    private readonly byte[] buffer = new byte[HeadLength];
    private readonly ArrayBufferWriter<byte> line = new();
    private TextEncoding? encoding;
    private int start;
    private int end;
    private long bufferOffset;
    private bool afterCarriageReturn;

    /// <param name="stream">Read forward only; the caller disposes it.</param>
    /// <param name="maximumLineLength">In bytes.</param>
    public LineReader(Stream stream, int maximumLineLength)
    {
        this.stream = stream;
        this.maximumLineLength = maximumLineLength;
        end = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        (encoding, start) = TextEncoding.FromByteOrderMark(buffer.AsSpan(0, end));
        encoding ??= TextEncoding.FromContent(buffer.AsSpan(0, end));
        Head = ReplacingDecoder().GetString(buffer, start, end - start);
        IsEmpty = end == start;
    }

    /// <summary>The start of the file, for telling its format only: invalid bytes are replaced here.</summary>
    public string Head { get; }

    /// <summary>The file has no bytes besides a byte order mark.</summary>
    public bool IsEmpty { get; }

    /// <summary>All lines, once; a line end at the very end begins no further line.</summary>
    public IEnumerable<TextLine> Lines()
    {
        for (var number = 1; ReadBytes(out var offset, out var length); number++)
        {
            yield return length > maximumLineLength ? TooLong(number, length) : Decode(number, offset);
        }
    }

    private Encoding ReplacingDecoder()
    {
        var copy = (Encoding)(encoding ?? TextEncoding.Utf8).Encoding.Clone();
        copy.DecoderFallback = DecoderFallback.ReplacementFallback;
        return copy;
    }

    /// <summary>Collects the next line's bytes; beyond the maximum they are counted only.</summary>
    private bool ReadBytes(out long offset, out long length)
    {
        line.ResetWrittenCount();
        SkipLineFeedAfterCarriageReturn();
        (offset, length) = (bufferOffset + start, 0);
        while (start < end || Refill())
        {
            var rest = buffer.AsSpan(start, end - start);
            var lineEnd = IndexOfLineEnd(rest);
            var part = lineEnd < 0 ? rest : rest[..lineEnd];
            length += part.Length;
            if (length <= maximumLineLength) line.Write(part);
            start += part.Length;
            if (lineEnd < 0) continue;
            afterCarriageReturn = UnitAt(rest, lineEnd) == '\r';
            start += UnitLength;
            return true;
        }
        return length > 0;
    }

    private int UnitLength => encoding?.UnitLength ?? 1;

    private void SkipLineFeedAfterCarriageReturn()
    {
        if (afterCarriageReturn && (start < end || Refill()) && UnitAt(buffer.AsSpan(start, end - start), 0) == '\n') start += UnitLength;
        afterCarriageReturn = false;
    }

    /// <summary>The buffer holds an even number of bytes, so UTF-16 units are never cut.</summary>
    private bool Refill()
    {
        bufferOffset += end;
        (start, end) = (0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        return end > 0;
    }

    private int IndexOfLineEnd(ReadOnlySpan<byte> bytes)
    {
        if (UnitLength == 1) return bytes.IndexOfAny((byte)'\n', (byte)'\r');
        for (var index = 0; index + 1 < bytes.Length; index += 2)
        {
            if (UnitAt(bytes, index) is '\n' or '\r') return index;
        }
        return -1;
    }

    /// <summary>The code unit at an index, or 0 for one that is no ASCII character.</summary>
    private char UnitAt(ReadOnlySpan<byte> bytes, int index)
    {
        if (UnitLength == 1) return (char)bytes[index];
        if (index + 1 >= bytes.Length) return '\0';
        var low = encoding!.LineFeedByte;
        return bytes[index + 1 - low] == 0 ? (char)bytes[index + low] : '\0';
    }

    private TextLine Decode(int number, long offset)
    {
        var bytes = line.WrittenSpan;
        encoding ??= TextEncoding.FromContent(bytes);
        var used = encoding ?? TextEncoding.Utf8;
        try
        {
            var text = used.Encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? Binary(number) : new TextLine(number, text);
        }
        catch (DecoderFallbackException failure)
        {
            return Invalid(number, used, offset, bytes, failure);
        }
    }

    private static TextLine Invalid(int number, TextEncoding used, long offset, ReadOnlySpan<byte> bytes, DecoderFallbackException failure)
    {
        var index = Math.Clamp(failure.Index, 0, bytes.Length - 1);
        var message = string.Create(CultureInfo.InvariantCulture, $"byte {offset + index} of the file (0x{bytes[index]:X2}) is not valid {used.Name}");
        return new TextLine(number, "", new LineProblem(message, "Correct the line, or save the file again as UTF-8."));
    }

    private static TextLine Binary(int number) => new(number, "", new LineProblem(
        "the line holds a NUL character, so this is not a text file in a known encoding", "Save the file as UTF-8 text."));

    private TextLine TooLong(int number, long length)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"the line has {length} bytes, at most {maximumLineLength} are read");
        return new TextLine(number, "", new LineProblem(message, "Split the call, or raise the maximum line length."));
    }
}
