using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>FunASR: sentences with numbered voices, milliseconds. Without a speaker model it gives one text for the whole call.</summary>
internal sealed class FunAsr : IJsonShape
{
    public string Key => "funasr";

    public bool IsMine(JsonElement root) => root.HasList("sentence_info") || (root.HasText("text") && root.HasList("timestamp"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("key"));
        foreach (var sentence in root.Objects("sentence_info"))
        {
            call.Add(
                Roles.Turn(sentence.Label("spk"), SpokenText.WithoutWordSpaces(sentence.Words("text", "sentence"))) with
                {
                    StartOffset = sentence.Time(TimeUnit.Milliseconds, "start"),
                    EndOffset = sentence.Time(TimeUnit.Milliseconds, "end"),
                },
                sentence);
        }
        if (root.Has("sentence_info"))
            return;
        root.Warn("sentence_info", "is missing, so that the whole text is one turn", "Run FunASR with a speaker model (spk_model) to have turns.");
        call.Add(new Turn { Text = SpokenText.WithoutWordSpaces(root.Words("text")) }, root);
    }
}
