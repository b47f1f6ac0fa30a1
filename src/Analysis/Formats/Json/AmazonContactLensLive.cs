using System.Collections.Frozen;
using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Connect Contact Lens while the call is on: pages of segments, of which those with a transcript are speech.</summary>
internal sealed class AmazonContactLensLive : IJsonShape
{
    public string Key => "amazon_contact_lens_live";

    public bool IsMine(JsonElement root) => root.First("Segments") is { } first && (first.HasObject("Transcript") || first.HasObject("Categories") || first.HasObject("PostContactSummary"));

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        foreach (var transcript in root.Objects("Segments").Select(segment => segment.Object("Transcript")).OfType<JsonPlace>())
            AmazonCallAnalytics.AddTurn(transcript, transcript, FrozenDictionary<string, string>.Empty, call);
    }
}
