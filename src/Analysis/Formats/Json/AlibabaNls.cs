using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Alibaba Cloud NLS file transcription, in either spelling of its fields: sentences by channel, times in milliseconds.</summary>
internal sealed class AlibabaNls : IJsonShape
{
    public string Key => "alibaba_nls";

    public bool IsMine(JsonElement root) => (root.Find("Result") ?? root.Find("result")) is { } result ? result.HasList("Sentences") || result.HasList("sentences")
        : root.HasList("Sentences") || root.HasList("sentences") || (root.Has("StatusText") && root.Has("TaskId"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        RecogniserStatus.Require(root, root.Has("StatusText") ? "StatusText" : "statusText", null, "SUCCESS", "SUCCESS_WITH_NO_VALID_FRAGMENT");
        var sentences = ((root.Element.HasObject("Result") || root.Element.HasObject("result") ? root.Object("Result", "result") : null) ?? root).Objects("Sentences", "sentences").ToList();
        var channels = Math.Max(Roles.CountOf(sentences, "ChannelId"), Roles.CountOf(sentences, "channelId"));
        foreach (var sentence in sentences)
        {
            call.Add(
                Roles.Turn(Roles.Voice(sentence.Label("ChannelId", "channelId"), sentence.Label("SpeakerId", "speakerId"), channels), sentence.Words("Text", "text")) with
                {
                    StartOffset = sentence.Time(TimeUnit.Milliseconds, "BeginTime", "beginTime"),
                    EndOffset = sentence.Time(TimeUnit.Milliseconds, "EndTime", "endTime"),
                },
                sentence);
        }
    }
}
