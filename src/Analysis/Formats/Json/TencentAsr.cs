using System.Text.Json;
using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>Tencent Cloud ASR: detailed sentences in milliseconds, or the result as lines "[0:15.200,0:17.100,1]  …".</summary>
internal sealed partial class TencentAsr : IJsonShape
{
    public string Key => "tencent_asr";

    public bool IsMine(JsonElement root) => Data(root) is { } data && (data.HasList("ResultDetail") || (data.HasText("Result") && data.Has("StatusStr")) || (data.HasText("ErrorMsg") && data.Has("StatusStr")));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        var data = root;
        foreach (var name in (string[])["Response", "Data"])
            data = data.Element.HasObject(name) ? data.Object(name)! : data;
        RecogniserStatus.Require(data, "StatusStr", data.Label("ErrorMsg"), "success");
        if (data.Element.First("ResultDetail") is not null)
            AddSentences(data, call);
        else if (data.Has("Result"))
            AddLines(data.Words("Result"), data, call);
    }

    private static JsonElement? Data(JsonElement root) => root.Find("Response") is { } response ? Data(response) : root.HasObject("Data") ? root.Find("Data") : root;

    private static void AddSentences(JsonPlace data, JsonCall call)
    {
        foreach (var sentence in data.Objects("ResultDetail"))
        {
            var written = sentence.Label("FinalSentence", "WrittenText") ?? SpokenText.WithoutWordSpaces(sentence.Words("SliceSentence"));
            call.Add(
                Roles.Turn(sentence.Label("SpeakerId"), written) with
                {
                    StartOffset = sentence.Time(TimeUnit.Milliseconds, "StartMs"),
                    EndOffset = sentence.Time(TimeUnit.Milliseconds, "EndMs"),
                },
                sentence);
        }
    }

    private static void AddLines(string result, JsonPlace data, JsonCall call)
    {
        foreach (var line in result.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var match = Timed().Match(line);
            call.Add(
                match.Success
                    ? new Turn
                    {
                        Text = match.Groups["text"].Value,
                        SpeakerLabel = match.Groups["voice"] is { Success: true } voice ? voice.Value : null,
                        StartOffset = JsonTime.Offset(match.Groups["from"].Value, TimeUnit.Seconds),
                        EndOffset = JsonTime.Offset(match.Groups["to"].Value, TimeUnit.Seconds),
                    }
                    : new Turn { Text = line },
                data);
        }
    }

    [GeneratedRegex(@"^\[(?<from>[0-9:.]{1,16}),\s?(?<to>[0-9:.]{1,16})(?:,\s?(?<voice>[0-9]{1,4}))?\]\s*(?<text>.*)$")]
    private static partial Regex Timed();
}
