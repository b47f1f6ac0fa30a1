using System.Text.Json;

namespace Parley.Scoring.Output.Html;

/// <summary>The words of the HTML report in one language; both are in the page, for its switch. A label without a word is shown by its key.</summary>
internal sealed class HtmlWords
{
    private readonly Dictionary<string, string> _words;
    private readonly ReportWords _labels;

    private HtmlWords(string language, IReadOnlyDictionary<string, string> page, IReadOnlyDictionary<string, string> labels)
    {
        Language = language;
        _labels = ReportWords.For(language);
        _words = new Dictionary<string, string>(labels);
        foreach (var (key, word) in page)
            _words[key] = word;
    }

    public static HtmlWords English { get; } = new("en", EnglishPageWords.All, EnglishLabels.All);

    public static HtmlWords Chinese { get; } = new("zh", ChinesePageWords.All, ChineseWords.Labels);

    /// <summary>"zh" or "en".</summary>
    public string Language { get; }

    public string this[string key] => _words.GetValueOrDefault(key) ?? _labels.Label(key);

    public static HtmlWords For(string language) => language == "zh" ? Chinese : English;

    /// <summary>A word with {0}, {1} … filled.</summary>
    public string Fill(string key, params IReadOnlyList<string> values)
    {
        var word = this[key];
        for (var i = 0; i < values.Count; i++)
            word = word.Replace($"{{{i}}}", values[i], StringComparison.Ordinal);
        return word;
    }

    /// <summary>Both languages as a JSON object that may stand in a script element.</summary>
    public static string Json() => JsonSerializer.Serialize(new Dictionary<string, Dictionary<string, string>> { ["zh"] = Chinese._words, ["en"] = English._words });
}
