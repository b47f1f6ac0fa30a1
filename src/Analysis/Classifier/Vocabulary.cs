namespace Parley.Analysis.Classifier;

/// <summary>
/// The n-grams that the models know, most frequent first, each with its inverse document frequency.
/// Shared by all heads: a text is looked up once.
/// </summary>
public sealed class Vocabulary
{
    private const int FormatVersion = 1;
    private readonly ulong[] _hashes;
    private readonly float[] _weights;
    private readonly ulong[] _tableHashes;
    private readonly int[] _tableIds;
    private readonly int _mask;

    /// <param name="hashes">The n-grams' hashes, none of them zero, none twice.</param>
    /// <param name="weights">Their inverse document frequencies.</param>
    public Vocabulary(ulong[] hashes, float[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hashes.Length, weights.Length);
        _hashes = hashes;
        _weights = weights;
        var capacity = 16;
        while (capacity < hashes.Length * 2)
            capacity *= 2;
        _tableHashes = new ulong[capacity];
        _tableIds = new int[capacity];
        _mask = capacity - 1;
        for (var id = 0; id < hashes.Length; id++)
            Insert(hashes[id], id);
    }

    public int Count => _hashes.Length;

    /// <summary>The id of an n-gram, or −1.</summary>
    public int Find(ulong hash)
    {
        for (var slot = (int)hash & _mask; ; slot = (slot + 1) & _mask)
        {
            var found = _tableHashes[slot];
            if (found == hash)
                return _tableIds[slot];
            if (found == 0)
                return -1;
        }
    }

    /// <summary>Inverse document frequency of an id.</summary>
    public float Weight(int id) => _weights[id];

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
        if (count is < 0 or > 10_000_000)
            throw new InvalidDataException($"Not a vocabulary of version {FormatVersion}.");
        var hashes = new ulong[count];
        var weights = new float[count];
        for (var i = 0; i < count; i++)
            hashes[i] = reader.ReadUInt64();
        for (var i = 0; i < count; i++)
            weights[i] = (float)reader.ReadHalf();
        return new Vocabulary(hashes, weights);
    }

    private void Insert(ulong hash, int id)
    {
        var slot = (int)hash & _mask;
        while (_tableHashes[slot] != 0)
            slot = (slot + 1) & _mask;
        _tableHashes[slot] = hash;
        _tableIds[slot] = id;
    }
}
