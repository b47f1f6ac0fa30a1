using System.Text.Json;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>iFlytek long-form recognition: v2, a lattice in a text in a text; and v1, a list in a text. Milliseconds as texts.</summary>
internal sealed class IflytekLongForm : IJsonShape
{
    public string Key => "iflytek_lfasr";

    public bool IsMine(JsonElement root) => root.Find("content") is { } content && content.HasObject("orderInfo")
        || root.Has("orderResult") || root.HasList("lattice") || (root.Has("data") && root.Has("err_no")) || root.HasText("onebest");

    /// <summary>A list of v1's sentences that was saved alone.</summary>
    public bool IsPart(JsonElement root) => root.HasText("onebest");

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        if (IsPart(root.Element))
            AddSentence(root, call);
        else if (root.Has("err_no"))
            ReadFirstVersion(root, call);
        else
            ReadSecondVersion(root, call);
    }

    private static void ReadFirstVersion(JsonPlace root, JsonCall call)
    {
        RecogniserStatus.Require(root, "err_no", root.Label("failed"), "0");
        foreach (var sentence in root.Inner("data")?.Items() ?? [])
            AddSentence(sentence, call);
    }

    private static void ReadSecondVersion(JsonPlace root, JsonCall call)
    {
        RecogniserStatus.Require(root, "code", root.Label("descInfo"), "000000");
        var content = root.Element.HasObject("content") ? root.Object("content")! : root;
        if (content.Object("orderInfo") is { } order)
            RecogniserStatus.Require(order, "status", null, "4");
        if (content.Element.Is("orderResult", "") || (content.Has("orderResult") ? content.Inner("orderResult") : content) is not { } result)
            return;
        foreach (var line in result.Objects("lattice", "lattice2"))
        {
            if (line.Inner("json_1best")?.Object("st") is { } sentence)
                call.Add(IflytekLattice.Turn(sentence), line);
        }
    }

    private static void AddSentence(JsonPlace sentence, JsonCall call) => call.Add(
        new Turn
        {
            Text = sentence.Words("onebest"),
            SpeakerLabel = sentence.Label("speaker") is var voice && voice == "0" ? null : voice,
            StartOffset = sentence.Time(TimeUnit.Milliseconds, "bg"),
            EndOffset = sentence.Time(TimeUnit.Milliseconds, "ed"),
        },
        sentence);
}
