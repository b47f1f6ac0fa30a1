using System.Text.RegularExpressions;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Something to be found in the words of a turn.</summary>
internal abstract record WordTest;

/// <summary>These words, as they are heard (<see cref="SpokenText"/>); not empty.</summary>
internal sealed record PhraseTest(string Phrase) : WordTest;

/// <summary>These words or nearly these (<see cref="NearPhrase"/>).</summary>
internal sealed record NearTest(string Phrase, int Distance) : WordTest;

/// <summary>What a regular expression matches in the normalised text.</summary>
/// <param name="Pattern">Folded (<see cref="FoldedPattern"/>); accepted by <see cref="Options"/>.</param>
internal sealed record PatternTest(string Pattern) : WordTest
{
    /// <summary>Time in proportion to the text, whatever the pattern.</summary>
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>Made once: making it costs as much as thousands of matches.</summary>
    public Regex Regex { get; } = new(Pattern, Options);

    public bool Equals(PatternTest? other) => other?.Pattern == Pattern;

    public override int GetHashCode() => Pattern.GetHashCode(StringComparison.Ordinal);
}
