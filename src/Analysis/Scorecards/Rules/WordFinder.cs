using System.Text.RegularExpressions;
using Parley.Analysis.Text;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>
/// Looks for the word tests of a whole rule set at once: one pass finds the phrases and the literals without which nothing else can match; only what
/// may match is then tried. Immutable; shared by all calls.
/// </summary>
internal sealed class WordFinder
{
    private readonly WordTest[] _tests;
    private readonly NearPhrase?[] _near;
    private readonly Regex?[] _patterns;
    private readonly LiteralMatcher _heard;
    private readonly LiteralMatcher _written;

    /// <summary>The tests that wait for a literal, by its position in the matcher.</summary>
    private readonly int[][] _heardTests;
    private readonly int[][] _writtenTests;

    /// <summary>Patterns without a literal to wait for.</summary>
    private readonly List<int> _always = [];

    /// <param name="tests">Distinct; found under their positions in this list.</param>
    public WordFinder(IReadOnlyList<WordTest> tests)
    {
        _tests = [.. tests];
        _near = new NearPhrase?[tests.Count];
        _patterns = new Regex?[tests.Count];
        var heard = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var written = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _tests.Length; i++)
            Plan(i, heard, written);
        (_heard, _heardTests) = Matcher(heard);
        (_written, _writtenTests) = Matcher(written);
    }

    public int Count => _tests.Length;

    /// <summary>Fills in what is found in a text.</summary>
    public void Find(NormalizedText text, FoundWords found)
    {
        found.Begin(text);
        if (!_heard.IsEmpty)
        {
            _heard.Find(found.Spoken.Text, found.Literals);
            foreach (var (literal, end) in found.Literals)
                TryHeard(literal, end, found);
            found.Literals.Clear();
        }
        _written.Find(text.Text, found.Literals);
        foreach (var (literal, _) in found.Literals)
            TryPatterns(_writtenTests[literal], text, found);
        found.Literals.Clear();
        foreach (var test in _always)
            TryPattern(test, text, found);
    }

    private void TryHeard(int literal, int end, FoundWords found)
    {
        foreach (var test in _heardTests[literal])
        {
            if (_tests[test] is PhraseTest { Phrase.Length: var length })
            {
                if (!found.Has(test) && found.Spoken.IsEdge(end - length) && found.Spoken.IsEdge(end))
                    found.Add(test, found.Spoken.ToOriginal(end - length, end));
            }
            else if (found.TryOnce(test) && _near[test]!.Find(found.Spoken) is { } place)
            {
                found.Add(test, found.Spoken.ToOriginal(place.Start, place.End));
            }
        }
    }

    private void TryPatterns(int[] tests, NormalizedText text, FoundWords found)
    {
        foreach (var test in tests)
        {
            if (found.TryOnce(test))
                TryPattern(test, text, found);
        }
    }

    private void TryPattern(int test, NormalizedText text, FoundWords found)
    {
        foreach (var match in _patterns[test]!.EnumerateMatches(text.Text))
        {
            if (match.Length == 0)
                continue;
            found.Add(test, text.ToOriginal(match.Index, match.Index + match.Length));
            return;
        }
    }

    private void Plan(int index, Dictionary<string, List<int>> heard, Dictionary<string, List<int>> written)
    {
        switch (_tests[index])
        {
            case PhraseTest phrase:
                AddTo(heard, phrase.Phrase, index);
                break;
            case NearTest near:
                _near[index] = new NearPhrase(near.Phrase, near.Distance);
                foreach (var piece in _near[index]!.Pieces)
                    AddTo(heard, piece, index);
                break;
            case PatternTest pattern:
                _patterns[index] = pattern.Regex;
                if (PatternLiterals.Of(pattern.Pattern) is not { } literals)
                    _always.Add(index);
                else
                {
                    foreach (var literal in literals)
                        AddTo(written, literal, index);
                }
                break;
        }
    }

    private static void AddTo(Dictionary<string, List<int>> literals, string literal, int test)
    {
        if (!literals.TryGetValue(literal, out var tests))
            literals.Add(literal, tests = []);
        tests.Add(test);
    }

    private static (LiteralMatcher Matcher, int[][] Tests) Matcher(Dictionary<string, List<int>> literals)
    {
        var ordered = literals.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
        return (new LiteralMatcher([.. ordered.Select(entry => entry.Key)]), [.. ordered.Select(entry => entry.Value.ToArray())]);
    }
}
