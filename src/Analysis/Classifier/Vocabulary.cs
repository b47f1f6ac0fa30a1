using System.Runtime.InteropServices;

namespace Parley.Analysis.Classifier;

/// <summary>
/// The n-grams that the models know, most frequent first, each with its inverse document frequency.
/// Shared by all heads: a text is looked up once. Most n-grams of a text are unknown: a bit for each hash, small enough for the nearest caches,
/// turns them away before the table is read.
/// </summary>
public sealed class Vocabulary
{
    private const int FormatVersion = 1;

    /// <summary>Bits of the filter for each known n-gram: one unknown n-gram of this many comes as far as the table.</summary>
    private const int FilterBits = 16;

    /// <summary>
    /// An entry of the table is one number, so that eight share a line of the cache: the hash's high bits, and in place of its low ones, which its
    /// place in the table stands for, the id plus one. Two n-grams are taken for one where 44 bits of their hashes and their places agree.
    /// </summary>
    private const ulong IdMask = (1 << 20) - 1;

    private readonly ulong[] _hashes;
    private readonly float[] _weights;
    private readonly ulong[] _table;
    private readonly ulong[] _filter;
    private readonly int _filterShift;

    /// <param name="hashes">The n-grams' hashes, none of them zero, none twice.</param>
    /// <param name="weights">Their inverse document frequencies.</param>
    public Vocabulary(ulong[] hashes, float[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hashes.Length, weights.Length);
        _hashes = hashes;
        _weights = weights;
        _table = new ulong[Capacity(hashes.Length * 3 / 2)];
        _filter = new ulong[Capacity(hashes.Length * FilterBits) / 64];
        _filterShift = 64 - System.Numerics.BitOperations.Log2((uint)_filter.Length * 64);
        for (var id = 0; id < hashes.Length; id++)
            Insert(hashes[id], id);
    }

    public int Count => _hashes.Length;

    /// <summary>The id of an n-gram, or −1.</summary>
    public int Find(ulong hash)
    {
        var table = _table;
        for (var slot = (int)hash & (table.Length - 1); ; slot = (slot + 1) & (table.Length - 1))
        {
            var entry = table[slot];
            if (((entry ^ hash) & ~IdMask) == 0 && entry != 0)
                return (int)(entry & IdMask) - 1;
            if (entry == 0)
                return -1;
        }
    }

    /// <summary>Inverse document frequency of an id.</summary>
    public float Weight(int id) => _weights[id];

    /// <summary>Keeps, in place and in order, the hashes that may be known, and gives their number. Never drops a known one.</summary>
    internal int KeepLikely(Span<ulong> hashes)
    {
        ref var filter = ref MemoryMarshal.GetArrayDataReference(_filter);
        var kept = 0;
        foreach (var hash in hashes)
        {
            // No branch: whether an n-gram is known cannot be predicted.
            var bit = hash >> _filterShift;
            hashes[kept] = hash;
            kept += (int)(System.Runtime.CompilerServices.Unsafe.Add(ref filter, (nint)(bit >> 6)) >> (int)(bit & 63)) & 1;
        }
        return kept;
    }

    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(FormatVersion);
        writer.Write(_hashes.Length);
        foreach (var hash in _hashes)
            writer.Write(hash);
        foreach (var weight in _weights)
            writer.Write((Half)weight);
    }

    /// <exception cref="InvalidDataException">Not a vocabulary of this version.</exception>
    public static Vocabulary Load(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var version = reader.ReadInt32();
        var count = version == FormatVersion ? reader.ReadInt32() : -1;
        if (count is < 0 or >= (int)IdMask)
            throw new InvalidDataException($"Not a vocabulary of version {FormatVersion}.");
        var hashes = new ulong[count];
        var weights = new float[count];
        for (var i = 0; i < count; i++)
            hashes[i] = reader.ReadUInt64();
        for (var i = 0; i < count; i++)
            weights[i] = (float)reader.ReadHalf();
        return new Vocabulary(hashes, weights);
    }

    private static int Capacity(int atLeast)
    {
        var capacity = 64;
        while (capacity < atLeast)
            capacity *= 2;
        return capacity;
    }

    private void Insert(ulong hash, int id)
    {
        var slot = (int)hash & (_table.Length - 1);
        while (_table[slot] != 0)
            slot = (slot + 1) & (_table.Length - 1);
        _table[slot] = (hash & ~IdMask) | (uint)(id + 1);
        var bit = hash >> _filterShift;
        _filter[bit >> 6] |= 1UL << (int)(bit & 63);
    }
}
