using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>
/// Whisper, which knows no speakers, and WhisperX, which may. What Whisper writes into silence is left out with a warning: its own rule
/// (no speech likely, words unlikely), and the phrases of video captions when no speech is likely.
/// </summary>
internal sealed partial class Whisper : IJsonShape
{
    private const double Silent = 0.6;
    private const double Unlikely = -1;
    private const int ShownLength = 40;

    public string Key => "whisper";

    public bool IsMine(JsonElement root) => root.HasList("segments")
        && (root.First("segments") is { } first ? first.Has("text") && (first.Has("start") || first.Has("speaker")) : root.HasText("text") || root.HasList("word_segments"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        call.Language = root.Label("language");
        var isDiarised = root.Has("word_segments");
        foreach (var segment in root.Objects("segments"))
        {
            var (text, speaker) = (segment.Words("text"), segment.Label("speaker") ?? SpeakerOfWords(segment));
            isDiarised |= speaker is not null;
            if (IsSilence(segment, text))
                segment.Warn("text", $"is what Whisper writes into silence: \"{(text.Length <= ShownLength ? text.Trim() : text[..ShownLength] + "…")}\"", "It is left out; set no_speech_prob to 0 to have it read.");
            else
                call.Add(Turn(segment, text, speaker), segment);
        }
        call.Format = isDiarised ? "whisperx" : Key;
    }

    private static Turn Turn(JsonPlace segment, string text, string? speaker) => Roles.Turn(speaker, text) with
    {
        StartOffset = segment.Time(TimeUnit.Seconds, "start"),
        EndOffset = segment.Time(TimeUnit.Seconds, "end"),
        Confidence = segment.MeanShare("words", "probability", "score") ?? (segment.Number("avg_logprob") is <= 0 and var logarithm ? Math.Exp(logarithm) : null),
    };

    private static bool IsSilence(JsonPlace segment, string text) =>
        segment.Number("no_speech_prob") > Silent && (segment.Number("avg_logprob") < Unlikely || Caption().IsMatch(text));

    /// <summary>The voice of most of the segment's words.</summary>
    private static string? SpeakerOfWords(JsonPlace segment) => segment.Details("words").Select(word => word.Label("speaker")).OfType<string>()
        .GroupBy(speaker => speaker, StringComparer.Ordinal).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;

    [GeneratedRegex("点赞|订阅|打赏|字幕|明镜|感谢(?:您的)?(?:观看|收看)|谢谢(?:大家)?(?:观看|收看)|thank(?:s| you) for watching|subscribe|subtitles by|amara\\.org", RegexOptions.IgnoreCase)]
    private static partial Regex Caption();
}
