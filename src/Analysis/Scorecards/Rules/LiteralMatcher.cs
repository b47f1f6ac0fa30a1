using System.Collections;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>
/// Finds all occurrences of many literals in one pass over a text, however many they are (Aho and Corasick, 1975). Immutable; shared by all calls.
/// </summary>
internal sealed class LiteralMatcher
{
    private const int Root = 0;
    private const int None = -1;

    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _fallback = [Root];

    /// <summary>The literal that ends at a node, and the nearest node on the way of fallbacks at which another one ends.</summary>
    private readonly List<int> _literal = [None];
    private readonly List<int> _alsoEnding = [None];

    /// <summary>The characters with which literals begin: most characters of a text are none of them.</summary>
    private readonly BitArray _beginnings = new(char.MaxValue + 1);

    /// <param name="literals">Not empty, distinct; found under their positions in this list.</param>
    public LiteralMatcher(IReadOnlyList<string> literals)
    {
        for (var i = 0; i < literals.Count; i++)
            Add(literals[i], i);
        Link(literals);
        IsEmpty = literals.Count == 0;
    }

    public bool IsEmpty { get; }

    /// <summary>Adds each occurrence to the list: the literal and where it ends (exclusive), in the order of the ends.</summary>
    public void Find(ReadOnlySpan<char> text, List<(int Literal, int End)> found)
    {
        if (IsEmpty)
            return;
        var node = Root;
        for (var i = 0; i < text.Length; i++)
        {
            if (node == Root && !_beginnings[text[i]])
                continue;
            node = Step(node, text[i]);
            for (var end = _literal[node] != None ? node : _alsoEnding[node]; end != None; end = _alsoEnding[end])
                found.Add((_literal[end], i + 1));
        }
    }

    private int Step(int node, char c)
    {
        int next;
        while (!_next.TryGetValue(Key(node, c), out next))
        {
            if (node == Root)
                return Root;
            node = _fallback[node];
        }
        return next;
    }

    private void Add(string literal, int index)
    {
        _beginnings[literal[0]] = true;
        var node = Root;
        foreach (var c in literal)
        {
            if (!_next.TryGetValue(Key(node, c), out var next))
            {
                next = _literal.Count;
                _next.Add(Key(node, c), next);
                _literal.Add(None);
                _fallback.Add(Root);
                _alsoEnding.Add(None);
            }
            node = next;
        }
        _literal[node] = index;
    }

    /// <summary>Shorter nodes first: a fallback is always shorter than what falls back to it.</summary>
    private void Link(IReadOnlyList<string> literals)
    {
        var depth = 0;
        for (var open = true; open; depth++)
        {
            open = false;
            foreach (var literal in literals)
            {
                if (literal.Length <= depth)
                    continue;
                open = true;
                Link(literal, depth);
            }
        }
    }

    private void Link(string literal, int depth)
    {
        var parent = Root;
        for (var i = 0; i < depth; i++)
            parent = _next[Key(parent, literal[i])];
        var node = _next[Key(parent, literal[depth])];
        _fallback[node] = parent == Root ? Root : Step(_fallback[parent], literal[depth]);
        var fallback = _fallback[node];
        _alsoEnding[node] = _literal[fallback] != None ? fallback : _alsoEnding[fallback];
    }

    private static long Key(int node, char c) => ((long)node << 16) | c;
}
