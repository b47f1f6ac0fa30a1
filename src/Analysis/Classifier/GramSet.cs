using System.Numerics;

namespace Parley.Analysis.Classifier;

/// <summary>The distinct ids of a text's n-grams in ascending order, gathered in a bitmap. Reused from text to text by one owner.</summary>
internal sealed class GramSet
{
    private ulong[] _bits = [];

    /// <summary>A bit for each word of <see cref="_bits"/> that is not zero.</summary>
    private ulong[] _groups = [];
    private int[] _ids = [];
    private int _count;

    /// <summary>Ascending and distinct: the most frequent n-grams first.</summary>
    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, _count);

    /// <summary>Forgets the text before.</summary>
    /// <param name="hashes">N-grams of the text, in any order, repeated ones included; their content is lost.</param>
    /// <param name="vocabulary">Always the same, or one of the same size at most.</param>
    public void Read(Span<ulong> hashes, Vocabulary vocabulary)
    {
        Clear(vocabulary.Count);
        hashes = hashes[..vocabulary.KeepLikely(hashes)];
        foreach (var hash in hashes)
        {
            var id = vocabulary.Find(hash);
            if (id < 0)
                continue;
            _bits[id >> 6] |= 1UL << (id & 63);
            _groups[id >> 12] |= 1UL << ((id >> 6) & 63);
        }
        Collect(hashes.Length);
    }

    /// <summary>How many of these ids the text has too.</summary>
    public int Shared(ReadOnlySpan<int> ids)
    {
        var shared = 0;
        foreach (var id in ids)
            shared += (int)(_bits[id >> 6] >> (id & 63)) & 1;
        return shared;
    }

    private void Clear(int size)
    {
        foreach (var id in Ids)
            _bits[id >> 6] = _groups[id >> 12] = 0;
        _count = 0;
        if (_bits.Length * 64 >= size)
            return;
        _bits = new ulong[(size + 63) / 64];
        _groups = new ulong[(_bits.Length + 63) / 64];
    }

    private void Collect(int atMost)
    {
        if (_ids.Length < atMost)
            _ids = new int[Math.Max(atMost, 2 * _ids.Length)];
        for (var group = 0; group < _groups.Length; group++)
        {
            for (var words = _groups[group]; words != 0; words &= words - 1)
            {
                var word = (group * 64) + BitOperations.TrailingZeroCount(words);
                for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
                    _ids[_count++] = (word * 64) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }
}
