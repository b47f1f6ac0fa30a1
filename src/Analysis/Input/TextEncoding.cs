using System.Text;

namespace Parley.Analysis.Input;

/// <summary>An encoding that text files come in. Decoding is strict: a byte that does not belong throws, nothing is replaced.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Encoding">Throws at invalid bytes.</param>
/// <param name="UnitLength">Bytes in a code unit: 2 for UTF-16, else 1.</param>
/// <param name="LineFeedByte">Which of a unit's bytes holds the value of an ASCII character.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding, int UnitLength, int LineFeedByte)
{
    public static TextEncoding Utf8 { get; } =
        new("UTF-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 1, 0);

    public static TextEncoding Utf16LittleEndian { get; } =
        new("UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2, 0);

    public static TextEncoding Utf16BigEndian { get; } =
        new("UTF-16 (big-endian)", new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2, 1);

    public static TextEncoding Gb18030 { get; } =
        new("GB18030", CodePagesEncodingProvider.Instance.GetEncoding(
            "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, 1, 0);

    /// <summary>The encoding that a byte order mark at the start names, and the mark's length; null and 0 without one.</summary>
    public static (TextEncoding? Encoding, int MarkLength) FromByteOrderMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (Utf16LittleEndian, 2),
        [0xFE, 0xFF, ..] => (Utf16BigEndian, 2),
        _ => (null, 0),
    };

    /// <summary>
    /// UTF-8 or GB18030, whichever explains the bytes better; null while they are all ASCII. Chinese text in GB18030 is hardly
    /// ever valid UTF-8, and damaged UTF-8 still has more good characters than bad bytes, so that its damaged lines are reported
    /// in place of being read as other characters.
    /// </summary>
    public static TextEncoding? FromContent(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0) break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.Done) good++;
            else if (status == System.Buffers.OperationStatus.InvalidData) bad++;
            bytes = bytes[length..];
        }
        return (good, bad) is (0, 0) ? null : good >= bad ? Utf8 : Gb18030;
    }
}
