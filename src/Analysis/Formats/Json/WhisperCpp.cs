using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>whisper.cpp's own JSON: times in milliseconds under "offsets".</summary>
internal sealed class WhisperCpp : IJsonShape
{
    public string Key => "whisper_cpp";

    public bool IsMine(JsonElement root) => root.First("transcription") is { } first && first.Has("text") && (first.Has("offsets") || first.Has("timestamps"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        call.Language = root.Detail("result")?.Label("language");
        foreach (var segment in root.Objects("transcription"))
        {
            var times = segment.Detail("offsets") ?? segment.Detail("timestamps");
            call.Add(
                Roles.Turn(segment.Label("speaker"), segment.Words("text")) with
                {
                    StartOffset = times?.Time(TimeUnit.Milliseconds, "from"),
                    EndOffset = times?.Time(TimeUnit.Milliseconds, "to"),
                },
                segment);
        }
    }
}
