namespace Parley.Analysis.Classifier;

/// <summary>The distinct ids of a text's n-grams in the order of the text. Reused from text to text by one owner.</summary>
internal sealed class GramSet
{
    private ulong[] _bits = [];
    private int[] _ids = [];
    private int _count;

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, _count);

    /// <summary>Forgets the text before.</summary>
    /// <param name="hashes">N-grams of the text, in any order, repeated ones included; their content is lost.</param>
    /// <param name="vocabulary">Any.</param>
    public void Read(Span<ulong> hashes, Vocabulary vocabulary)
    {
        Clear(vocabulary.Count);
        hashes = hashes[..vocabulary.KeepLikely(hashes)];
        if (_ids.Length < hashes.Length)
            _ids = new int[Math.Max(hashes.Length, 2 * _ids.Length)];
        var (ids, bits, count) = (_ids, _bits, 0);
        foreach (var hash in hashes)
        {
            var id = vocabulary.Find(hash);
            if (id < 0)
                continue;
            // No branch: whether an n-gram comes for the first time cannot be predicted.
            ref var word = ref bits[id >> 6];
            ids[count] = id;
            count += (int)(~word >> (id & 63)) & 1;
            word |= 1UL << (id & 63);
        }
        _count = count;
    }

    /// <summary>How many of these ids the text has too.</summary>
    public int Shared(ReadOnlySpan<int> ids)
    {
        var (bits, shared) = (_bits, 0);
        foreach (var id in ids)
            shared += (int)(bits[id >> 6] >> (id & 63)) & 1;
        return shared;
    }

    private void Clear(int size)
    {
        foreach (var id in Ids)
            _bits[id >> 6] = 0;
        _count = 0;
        if (_bits.Length * 64 < size)
            _bits = new ulong[(size + 63) / 64];
    }
}
