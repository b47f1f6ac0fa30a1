using System.Globalization;
using System.Net;

namespace Parley.Scoring.Output.Html;

/// <summary>Writes HTML. Whatever was said or named by others goes through <see cref="Text"/> or <see cref="Encode"/>; words carry their key, for the page's language switch.</summary>
internal sealed class HtmlText(TextWriter writer, HtmlWords words)
{
    public TextWriter Writer => writer;

    public HtmlWords Words => words;

    /// <summary>For elements and attributes.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A whole number with thin spaces, or with decimals; "–" for what is not defined.</summary>
    public static string Number(double? value, int decimals = 0) =>
        value is { } number ? number.ToString(decimals == 0 ? "#,0" : "0." + new string('0', decimals), CultureInfo.InvariantCulture) : "–";

    /// <summary>For coordinates and data attributes.</summary>
    public static string Plain(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Percent(double? share) => share is { } value ? (value * 100).ToString("0", CultureInfo.InvariantCulture) + "%" : "–";

    public HtmlText Raw(string html)
    {
        writer.Write(html);
        return this;
    }

    public HtmlText Text(string text) => Raw(Encode(text));

    /// <summary>A word of the page in its language.</summary>
    /// <param name="key">See <see cref="HtmlWords"/>.</param>
    /// <param name="values">Fill {0}, {1} ….</param>
    public HtmlText Word(string key, params IReadOnlyList<string> values) => WordIn("span", key, "", values);

    /// <summary>Likewise as an element with further attributes.</summary>
    /// <param name="element">Its name.</param>
    /// <param name="key">See <see cref="HtmlWords"/>.</param>
    /// <param name="attributes">HTML, with a leading blank.</param>
    /// <param name="values">Fill {0}, {1} ….</param>
    public HtmlText WordIn(string element, string key, string attributes, params IReadOnlyList<string> values)
    {
        var filled = values.Count == 0 ? "" : $" data-a=\"{Encode(string.Join('|', values.Select(value => value.Replace('|', '/'))))}\"";
        return Raw($"<{element}{attributes} data-w=\"{Encode(key)}\"{filled}>").Text(words.Fill(key, values)).Raw($"</{element}>");
    }

    /// <summary>An attribute whose value is a word.</summary>
    public string Attribute(string name, string key) => $" {name}=\"{Encode(words[key])}\" data-wa=\"{name}:{Encode(key)}\"";
}
