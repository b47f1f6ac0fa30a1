using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>AssemblyAI: times in milliseconds; channels are texts from "1", voices are letters.</summary>
internal sealed class AssemblyAi : IJsonShape
{
    public string Key => "assemblyai";

    public bool IsMine(JsonElement root) => root.HasText("status") && (root.HasList("utterances") || root.HasList("words") || root.Has("audio_url") || root.Has("language_model") || root.Is("status", "error"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        RecogniserStatus.Require(root, "status", root.Label("error"), "completed");
        call.Language = root.Label("language_code");
        var utterances = root.Objects("utterances").ToList();
        var channels = Roles.CountOf(utterances, "channel");
        foreach (var utterance in utterances)
        {
            call.Add(
                Roles.Turn(Roles.Voice(utterance.Label("channel"), utterance.Label("speaker"), channels), SpokenText.WithoutWordSpaces(utterance.Words("text"))) with
                {
                    StartOffset = utterance.Time(TimeUnit.Milliseconds, "start"),
                    EndOffset = utterance.Time(TimeUnit.Milliseconds, "end"),
                    Confidence = utterance.Share("confidence"),
                },
                utterance);
        }
        if (utterances.Count == 0)
            AddWords(root, call);
    }

    private static void AddWords(JsonPlace root, JsonCall call)
    {
        var words = new WordTurns();
        foreach (var word in root.Objects("words"))
            words.Add(new SpokenWord(word.Words("text"), "", word.Label("speaker"), word.Time(TimeUnit.Milliseconds, "start"), word.Time(TimeUnit.Milliseconds, "end"), word.Share("confidence")));
        var turns = words.Turns().ToList();
        if (turns.Count == 0 && root.Label("text") is { } text)
            turns.Add(new Turn { Text = text, Confidence = root.Share("confidence") });
        foreach (var turn in turns)
            call.Add(turn, root);
    }
}
