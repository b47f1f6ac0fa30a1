using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>What a <see cref="WordFinder"/> found in one turn; reused for the next. One owner.</summary>
/// <param name="count">Of the finder's tests.</param>
internal sealed class FoundWords(int count)
{
    private readonly Span[] _spans = new Span[count];
    private readonly int[] _foundIn = new int[count];
    private readonly int[] _triedIn = new int[count];
    private readonly List<int> _tests = [];
    private int _turn;

    /// <summary>The tests found, each once.</summary>
    public IReadOnlyList<int> Tests => _tests;

    public SpokenText Spoken { get; } = new();

    /// <summary>For the finder's use.</summary>
    public List<(int Literal, int End)> Literals { get; } = [];

    public bool Has(int test) => _foundIn[test] == _turn;

    /// <summary>Of a test that was found: the first place, in the original text.</summary>
    public Span SpanOf(int test) => _spans[test];

    public void Begin(NormalizedText text)
    {
        _turn++;
        _tests.Clear();
        Spoken.Read(text);
    }

    /// <summary>True the first time in this turn.</summary>
    public bool TryOnce(int test)
    {
        if (_triedIn[test] == _turn)
            return false;
        _triedIn[test] = _turn;
        return true;
    }

    public void Add(int test, Span span)
    {
        _foundIn[test] = _turn;
        _spans[test] = span;
        _tests.Add(test);
    }
}
