using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Parley.Analysis.Formats;

/// <summary>The text of a cue without its tags, apart by the voices that its tags name.</summary>
internal static partial class CueText
{
    private const int LongestTag = 200;

    /// <summary>Words of one voice on one line.</summary>
    /// <param name="Voice">Null where no tag names one.</param>
    /// <param name="Text">Never empty.</param>
    public readonly record struct Part(int Line, string? Voice, string Text);

    /// <summary>The parts of a cue in order; a voice goes on over its lines until it is closed.</summary>
    public static IEnumerable<Part> Parts(Cue cue)
    {
        string? voice = null;
        foreach (var line in cue.Lines)
        {
            var text = Override().Replace(line.Text, "");
            var words = new StringBuilder();
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] != '<' || TagAt(text, i) is not { } tag)
                {
                    words.Append(text[i]);
                    continue;
                }
                i += tag.Length + 1;
                var next = VoiceAfter(tag, voice);
                if (next == voice && !LineBreak().IsMatch(tag))
                    continue;
                if (Finish(line.Number, voice, words) is { } part)
                    yield return part;
                voice = next;
            }
            if (Finish(line.Number, voice, words) is { } last)
                yield return last;
        }
    }

    private static string? VoiceAfter(string tag, string? voice) =>
        Voice().Match(tag) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value).Trim()
        : tag == "/v" ? null
        : voice;

    private static Part? Finish(int line, string? voice, StringBuilder words)
    {
        var text = WebUtility.HtmlDecode(words.ToString()).Trim();
        words.Clear();
        return text.Length > 0 ? new Part(line, voice, text) : null;
    }

    /// <summary>What stands between &lt; and &gt;; null when it is no tag: "if x &lt; 3".</summary>
    private static string? TagAt(string text, int start)
    {
        var length = text.AsSpan(start + 1, Math.Min(LongestTag, text.Length - start - 1)).IndexOf('>');
        return length >= 0 && text.Substring(start + 1, length) is var tag && Known().IsMatch(tag) ? tag : null;
    }

    [GeneratedRegex(@"^v(?:\.[^\s>]+)*\s+(.*\S)\s*$")]
    private static partial Regex Voice();

    [GeneratedRegex(@"^(?:v(?:\.[^\s>]+)*\s.*\S.*|/v|/?(?:c|i|b|u|s|font|ruby|rt|lang|span|br|em|strong)(?:[.\s/].*)?|[0-9][0-9:.]*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Known();

    [GeneratedRegex(@"^br\s*/?$", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\{\\[^{}]{0,100}\}")]
    private static partial Regex Override();
}
