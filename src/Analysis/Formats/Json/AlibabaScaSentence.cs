using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Alibaba Cloud SCA while the call is on: one sentence an object, the call by its tid.</summary>
internal sealed class AlibabaScaSentence : IJsonShape
{
    public string Key => "alibaba_sca_live";

    public bool IsMine(JsonElement root) => root.Has("tid") && root.HasObject("dialogue");

    public bool IsPart(JsonElement root) => true;

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(root.Label("tid"));
        AlibabaSca.Add(root.Object("dialogue")!, call);
    }
}
