using System.Text;
using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Gong's transcripts: many calls, each by monologues of sentences, milliseconds; the side of a voice where the parties are given too.</summary>
internal sealed class Gong : IJsonShape
{
    public string Key => "gong";

    public bool IsMine(JsonElement root) => root.HasList("callTranscripts");

    public void Read(JsonPlace root, JsonCalls calls)
    {
        foreach (var transcript in root.Objects("callTranscripts"))
        {
            var call = calls.Open(transcript.Label("callId"));
            var sides = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var party in transcript.Details("parties"))
            {
                if (party.Label("speakerId") is { } voice && party.Label("affiliation") is "Internal" or "External")
                    sides[voice] = party.Label("affiliation")!;
            }
            foreach (var monologue in transcript.Objects("transcript"))
                Add(monologue, sides, call);
            calls.Close();
        }
    }

    private static void Add(JsonPlace monologue, Dictionary<string, string> sides, JsonCall call)
    {
        var sentences = monologue.Objects("sentences").ToList();
        if (sentences.Count == 0)
            return;
        var text = new StringBuilder();
        foreach (var sentence in sentences)
            text.AddWord(sentence.Words("text"));
        var voice = monologue.Label("speakerId");
        var turn = Roles.Turn(voice, text.ToString());
        call.Add(
            turn with
            {
                Speaker = voice is null ? turn.Speaker : Roles.Of(sides.GetValueOrDefault(voice)),
                StartOffset = sentences[0].Time(TimeUnit.Milliseconds, "start"),
                EndOffset = sentences[^1].Time(TimeUnit.Milliseconds, "end"),
            },
            monologue);
    }
}
