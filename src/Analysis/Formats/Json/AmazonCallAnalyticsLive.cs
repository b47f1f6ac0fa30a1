using System.Collections.Frozen;
using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Amazon Transcribe Call Analytics while the call is on: one event an object; the final ones are read.</summary>
internal sealed class AmazonCallAnalyticsLive : IJsonShape
{
    public string Key => "amazon_call_analytics_live";

    public bool IsMine(JsonElement root) => root.HasObject("UtteranceEvent") || root.HasObject("CategoryEvent");

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        if (root.Object("UtteranceEvent") is { } utterance && !utterance.Element.IsTrue("IsPartial"))
            AmazonCallAnalytics.AddTurn(utterance, utterance, FrozenDictionary<string, string>.Empty, call);
    }
}
