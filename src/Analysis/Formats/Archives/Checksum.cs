namespace Parley.Analysis.Formats.Archives;

/// <summary>CRC-32 as zip archives keep it (ISO 3309, reflected, polynomial EDB88320).</summary>
internal sealed class Checksum
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];
    private uint _value = uint.MaxValue;

    public uint Value => ~_value;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var value = _value;
        foreach (var next in bytes)
            value = Table[(byte)(value ^ next)] ^ (value >> 8);
        _value = value;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
        return value;
    }
}
