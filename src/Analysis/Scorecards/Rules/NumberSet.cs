using System.Numerics;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>A set of numbers from 0 up to a limit, walked in order.</summary>
internal sealed class NumberSet(int limit)
{
    private const int WordBits = 64;
    private readonly ulong[] _words = new ulong[(limit + WordBits - 1) / WordBits];

    public void Add(int number) => _words[number / WordBits] |= 1UL << (number % WordBits);

    public void AddAll(int[] numbers)
    {
        foreach (var number in numbers)
            Add(number);
    }

    public void Remove(int number) => _words[number / WordBits] &= ~(1UL << (number % WordBits));

    public bool Contains(int number) => (_words[number / WordBits] & (1UL << (number % WordBits))) != 0;

    public void Clear() => Array.Clear(_words);

    /// <summary>The smallest number from this one on; <see cref="int.MaxValue"/> when there is none.</summary>
    public int Next(int from)
    {
        var word = from / WordBits;
        if (word >= _words.Length)
            return int.MaxValue;
        var bits = _words[word] & (ulong.MaxValue << (from % WordBits));
        while (bits == 0)
        {
            if (++word == _words.Length)
                return int.MaxValue;
            bits = _words[word];
        }
        return (word * WordBits) + BitOperations.TrailingZeroCount(bits);
    }
}
