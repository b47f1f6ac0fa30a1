using System.Numerics;

namespace Parley.Analysis.Classifier;

/// <summary>
/// A growing set of n-gram ids that takes as little room as it can: a hash table of two bytes an entry while that is smaller than a bit for every
/// n-gram there is, and the bits from then on. A usual call never comes so far.
/// </summary>
/// <param name="vocabulary">The number of n-grams there are.</param>
internal sealed class SeenGrams(int vocabulary)
{
    private const int SmallestTable = 256;

    /// <summary>Fibonacci hashing: neighbouring ids are spread.</summary>
    private const uint Spread = 2654435769;

    /// <summary>Of ids plus one, 0 where there is none; its length is a power of two. Null once there are bits.</summary>
    private ushort[]? _table = vocabulary < ushort.MaxValue ? new ushort[SmallestTable] : null;
    private ulong[] _bits = vocabulary < ushort.MaxValue ? [] : new ulong[WordsOf(vocabulary)];
    private int _count;

    /// <summary>Takes in the ids and keeps, in place of them and in order, those that are new; gives their number.</summary>
    public int AddNew(ReadOnlySpan<int> ids, Span<int> fresh)
    {
        if (_table is not null)
            Reserve(_count + ids.Length);
        var count = _table is { } table ? AddNew(table, ids, fresh) : AddNew(_bits, ids, fresh);
        _count += count;
        return count;
    }

    /// <summary>All ids, ascending.</summary>
    public void CopyTo(List<int> ids)
    {
        ids.Clear();
        foreach (var entry in _table ?? [])
        {
            if (entry != 0)
                ids.Add(entry - 1);
        }
        ids.Sort();
        for (var word = 0; word < _bits.Length; word++)
        {
            for (var bits = _bits[word]; bits != 0; bits &= bits - 1)
                ids.Add((word * 64) + BitOperations.TrailingZeroCount(bits));
        }
    }

    private static int WordsOf(int vocabulary) => (vocabulary + 63) / 64;

    private static int AddNew(ulong[] bits, ReadOnlySpan<int> ids, Span<int> fresh)
    {
        var count = 0;
        foreach (var id in ids)
        {
            ref var word = ref bits[id >> 6];
            fresh[count] = id;
            count += (int)(~word >> (id & 63)) & 1;
            word |= 1UL << (id & 63);
        }
        return count;
    }

    private static int AddNew(ushort[] table, ReadOnlySpan<int> ids, Span<int> fresh)
    {
        var count = 0;
        foreach (var id in ids)
        {
            if (Add(table, (ushort)(id + 1)))
                fresh[count++] = id;
        }
        return count;
    }

    /// <summary>False when it was there.</summary>
    private static bool Add(ushort[] table, ushort entry)
    {
        var mask = table.Length - 1;
        var place = (int)(entry * Spread >> 16) & mask;
        for (; table[place] != 0; place = (place + 1) & mask)
        {
            if (table[place] == entry)
                return false;
        }
        table[place] = entry;
        return true;
    }

    /// <summary>At most three quarters of the table are taken.</summary>
    private void Reserve(int count)
    {
        var length = _table!.Length;
        while (count * 4 > length * 3)
            length *= 2;
        if (length == _table.Length)
            return;
        if (length * sizeof(ushort) < WordsOf(vocabulary) * sizeof(ulong))
            Grow(length);
        else
            ToBits();
    }

    private void Grow(int length)
    {
        var larger = new ushort[length];
        foreach (var entry in _table!)
        {
            if (entry != 0)
                Add(larger, entry);
        }
        _table = larger;
    }

    private void ToBits()
    {
        _bits = new ulong[WordsOf(vocabulary)];
        foreach (var entry in _table!)
        {
            if (entry != 0)
                _bits[(entry - 1) >> 6] |= 1UL << ((entry - 1) & 63);
        }
        _table = null;
    }
}
