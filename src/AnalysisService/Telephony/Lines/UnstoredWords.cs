using Parley.Analysis.Calls;

namespace Parley.AnalysisService.Telephony.Lines;

/// <summary>Words of a line that are not known to be stored, in their order; those that no call has been sent have no number yet.</summary>
internal sealed class UnstoredWords
{
    /// <summary>The sequence of words that have none: one given while the call cannot be reached might be another's.</summary>
    public const long NoNumber = 0;

    private readonly LinkedList<Segment> _words = [];

    public int Count => _words.Count;

    public void Keep(Segment words) => _words.AddLast(words);

    public void Drop(Segment words) => _words.Remove(words);

    public void Clear() => _words.Clear();

    /// <summary>Lets go of those up to that number.</summary>
    public void Forget(long stored)
    {
        while (_words.First is { Value.Sequence: > NoNumber } first && first.Value.Sequence <= stored)
            _words.RemoveFirst();
    }

    /// <summary>Gives those beyond that number, or without one, the numbers that follow it.</summary>
    /// <returns>They, in their order.</returns>
    public Segment[] NumberAfter(long last)
    {
        var numbered = new List<Segment>();
        for (var node = _words.First; node is not null; node = node.Next)
        {
            if (node.Value.Sequence > NoNumber && node.Value.Sequence <= last)
                continue;
            node.Value = node.Value with { Sequence = last + numbered.Count + 1 };
            numbered.Add(node.Value);
        }
        return [.. numbered];
    }
}
