using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.AnalysisService.Telephony.Recognisers;

/// <summary>Words of a recogniser as a segment. What vendors send beside the text is kept where it makes sense and left out where it does not.</summary>
internal static partial class Words
{
    /// <summary>Null when there is no text.</summary>
    public static Segment? Of(
        string? text, bool isFinal, double? startMs = null, double? endMs = null, double? confidence = null, string? label = null, Speaker speaker = Speaker.Unknown)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var (start, end) = (Offset(startMs), Offset(endMs));
        return new Segment
        {
            Sequence = 1,
            Kind = isFinal ? SegmentKind.Final : SegmentKind.Partial,
            Text = text.Trim(),
            Speaker = speaker,
            SpeakerLabel = string.IsNullOrEmpty(label) ? null : label,
            StartOffset = start,
            EndOffset = end >= start || start is null ? end : null,
            Confidence = confidence is >= 0 and <= 1 ? confidence : null,
        };
    }

    /// <summary>Chinese has no spaces between words; Latin words keep theirs.</summary>
    public static string? WithoutInnerSpaces(string? text) => text is null ? null : BetweenIdeographs().Replace(text, "");

    /// <summary>Offsets are since the start of the call; larger ones are times of day in some vendor's count.</summary>
    private static TimeSpan? Offset(double? milliseconds) => milliseconds is >= 0 and < 86_400_000 ? TimeSpan.FromMilliseconds(Math.Round(milliseconds.Value)) : null;

    [GeneratedRegex(@"(?<=[\u3040-\u30ff\u3400-\u9fff\uff01-\uff5e\u3001\u3002,.?!;:]) +(?=[\u3040-\u30ff\u3400-\u9fff\uff01-\uff5e\u3001\u3002,.?!;:])")]
    private static partial Regex BetweenIdeographs();
}
