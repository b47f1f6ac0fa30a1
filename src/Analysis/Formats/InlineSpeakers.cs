using System.Text.RegularExpressions;

namespace Parley.Analysis.Formats;

/// <summary>Finds the speakers further on in a line: "客服: … 客户: …". Cost grows with the length of the line only.</summary>
internal static partial class InlineSpeakers
{
    private const int LongestLabel = 24;
    private const int TimeReach = 40;

    /// <summary>A speaker within a line.</summary>
    /// <param name="Start">Where the words before it end.</param>
    /// <param name="TextStart">Where its own begin.</param>
    public readonly record struct Cut(int Start, int TextStart, string Label, CallTime? Time);

    public static List<Cut> Find(string text, SpeakerNames names)
    {
        var cuts = new List<Cut>();
        var from = 0;
        for (var colon = IndexOfColon(text, 1); colon >= 0; colon = IndexOfColon(text, colon + 1))
        {
            if (LabelBefore(text, from, colon, names) is not { } start)
                continue;
            var (end, time) = TimeBefore(text, from, start);
            cuts.Add(new Cut(end, colon + 1, text[start..colon].Trim(), time));
            from = colon + 1;
        }
        return cuts;
    }

    /// <summary>How often a single letter stands before a colon after a space.</summary>
    public static int CountLetters(string text)
    {
        var count = 0;
        for (var colon = IndexOfColon(text, 2); colon >= 0; colon = IndexOfColon(text, colon + 1))
        {
            if (char.IsAsciiLetterUpper(text[colon - 1]) && char.IsWhiteSpace(text[colon - 2]))
                count++;
        }
        return count;
    }

    private static int IndexOfColon(string text, int start)
    {
        if (start >= text.Length)
            return -1;
        var index = text.AsSpan(start).IndexOfAny(':', '：');
        return index < 0 ? -1 : index + start;
    }

    /// <summary>The start of a speaker's name that ends at a colon: it follows a space or the end of a sentence.</summary>
    private static int? LabelBefore(string text, int from, int colon, SpeakerNames names)
    {
        for (var start = colon - 1; start > from && start >= colon - LongestLabel; start--)
        {
            var before = text[start - 1];
            if (IsSentenceEnd(before) || char.IsWhiteSpace(before))
            {
                var label = text[start..colon].Trim();
                if (label.Length > 0 && IsClear(label, text, start) && names.Accepts(label))
                    return start;
            }
            if (IsSentenceEnd(before))
                return null;
        }
        return null;
    }

    /// <summary>"… to the customer: you pay" names nobody: in Latin letters a name is capitalised or follows a sentence or a gap.</summary>
    private static bool IsClear(string label, string text, int start) =>
        !char.IsAsciiLetterLower(label[0]) || IsSentenceEnd(text[start - 1]) || text[start - 1] == '\t'
        || (start >= 2 && char.IsWhiteSpace(text[start - 1]) && (char.IsWhiteSpace(text[start - 2]) || IsSentenceEnd(text[start - 2])));

    private static bool IsSentenceEnd(char c) => c is '。' or '！' or '？' or '!' or '?' or '.' or '…' or '；' or ';' or '”' or '"' or ']' or '】' or ')' or '）' or '|' or '/';

    /// <summary>A time in brackets that belongs to the speaker after it.</summary>
    private static (int End, CallTime? Time) TimeBefore(string text, int from, int start)
    {
        var reach = Math.Max(from, start - TimeReach);
        var match = BracketedTime().Match(text[reach..start]);
        return match.Success && CallTime.Read(match) is { } time ? (reach + match.Index, time) : (start, null);
    }

    [GeneratedRegex(@"[\[(（【]\s*" + CallTime.Pattern + @"\s*[\])）】]\s*$")]
    private static partial Regex BracketedTime();
}
