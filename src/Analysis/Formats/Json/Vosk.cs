using System.Collections.Frozen;
using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>Vosk: one utterance an object, no speakers; Chinese comes with spaces between its words, and the confidence of alternatives is no probability.</summary>
internal sealed class Vosk : IJsonShape
{
    private static readonly FrozenSet<string> Fields = FrozenSet.ToFrozenSet(["text", "result", "spk", "spk_frames", "alternatives", "partial", "partial_result"], StringComparer.Ordinal);

    public string Key => "vosk";

    /// <summary>Nothing besides Vosk's own fields.</summary>
    public bool IsMine(JsonElement root)
    {
        var any = false;
        foreach (var field in root.EnumerateObject())
        {
            if (!Fields.Contains(field.Name))
                return false;
            any |= field.Name is "text" or "alternatives" or "partial";
        }
        return any;
    }

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        if (root.Has("partial") || (root.Has("alternatives") ? root.Objects("alternatives").FirstOrDefault() : root) is not { } best)
            return;
        var words = best.Details("result").ToList();
        call.Add(
            new Turn
            {
                Text = SpokenText.WithoutWordSpaces(best.Words("text")),
                StartOffset = words.Count > 0 ? words[0].Time(TimeUnit.Seconds, "start") : null,
                EndOffset = words.Count > 0 ? words[^1].Time(TimeUnit.Seconds, "end") : null,
                Confidence = best.MeanShare("result", "conf"),
            },
            best);
    }
}
