using System.Text.RegularExpressions;
using Parley.Analysis.Playbook;
using YamlDotNet.RepresentationModel;

namespace Parley.Analysis.Scorecards.Rules;

/// <summary>Reads the words that a rule looks for: phrases, near-matches and regular expressions.</summary>
internal static partial class WordTestParser
{
    private const int MaximumPhrase = 200;
    private const int MaximumPattern = 500;

    /// <summary>Counted repeats multiplied: a pattern of a few characters could else need all memory.</summary>
    private const int MaximumRepeats = 1000;

    /// <summary>One group for each of the fields that is given.</summary>
    public static IReadOnlyList<IReadOnlyList<WordTest>> Parse(YamlFields fields)
    {
        var distance = fields.Number("distance", 1, 1, NearPhrase.MaximumDistance);
        if (fields.Has("distance") && !fields.Has("near"))
            fields.Report("distance", "\"distance\" stands without \"near\"", "Give the text under \"near\", or remove it.");
        return ((IReadOnlyList<WordTest>[])
        [
            Tests(fields, "phrase", (text, node) => Phrase(fields, text, node)),
            Tests(fields, "near", (text, node) => Near(fields, text, distance, node)),
            Tests(fields, "regex", (text, node) => Pattern(fields, text, node)),
        ]).Where(group => group.Count > 0).ToList();
    }

    private static List<WordTest> Tests(YamlFields fields, string name, Func<string, YamlNode, WordTest?> parse)
    {
        if (fields.Has(name) && !fields.ItemsOrOne(name).Any())
            fields.Report(name, $"\"{name}\" is an empty list", "Give at least one text, or remove it.");
        return fields.Texts(name).Select(entry => parse(entry.Text, entry.Node)).OfType<WordTest>().Distinct().ToList();
    }

    private static PhraseTest? Phrase(YamlFields fields, string text, YamlNode node)
    {
        var spoken = SpokenText.Of(text);
        if (spoken.Length is > 0 and <= MaximumPhrase)
            return new PhraseTest(spoken);
        fields.Report(node, $"the phrase has {spoken.Length} characters besides punctuation", $"Give 1 to {MaximumPhrase}.");
        return null;
    }

    private static NearTest? Near(YamlFields fields, string text, int distance, YamlNode node)
    {
        var spoken = SpokenText.Of(text);
        var minimum = NearPhrase.MinimumLength(distance);
        if (spoken.Length >= minimum && spoken.Length <= MaximumPhrase)
            return new NearTest(spoken, distance);
        fields.Report(node, $"the near text has {spoken.Length} characters besides punctuation, at distance {distance}", $"Give {minimum} to {MaximumPhrase}, or a smaller distance, or \"phrase\".");
        return null;
    }

    private static PatternTest? Pattern(YamlFields fields, string text, YamlNode node)
    {
        var (test, message, remedy) = Pattern(text);
        if (test is null)
            fields.Report(node, message, remedy);
        return test;
    }

    /// <summary>A regular expression, or what is wrong with it.</summary>
    private static (PatternTest? Test, string Message, string Remedy) Pattern(string pattern)
    {
        if (pattern.Length > MaximumPattern)
            return (null, $"the regular expression has {pattern.Length} characters", $"Keep to {MaximumPattern}; split it into a list.");
        if (Repeats(pattern) > MaximumRepeats)
            return (null, "the regular expression's counted repeats multiply too far", $"Keep their product to {MaximumRepeats}.");
        try
        {
            var test = new PatternTest(FoldedPattern.Of(pattern));
            return test.Regex.IsMatch("")
                ? (null, "the regular expression matches where there is nothing, so it would hit every turn", "Make some part of it required.")
                : (test, "", "");
        }
        catch (RegexParseException failure)
        {
            return (null, $"the regular expression is broken at character {failure.Offset}: {failure.Error}", "Mend it, or give the words under \"phrase\".");
        }
        catch (NotSupportedException)
        {
            return (null, "the regular expression looks around or refers back, which cannot be searched in bounded time", "Rewrite it without (?=, (?!, (?<=, (?<!, (?>, \\1; relations between turns are followed_by and preceded_by.");
        }
    }

    private static double Repeats(string pattern) => CountedRepeat().Matches(pattern)
        .Aggregate(1.0, (product, match) => product * Math.Max(1, double.Parse(match.Groups[2].Length > 0 ? match.Groups[2].ValueSpan : match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"\{([0-9]+)(?:,([0-9]*))?\}")]
    private static partial Regex CountedRepeat();
}
