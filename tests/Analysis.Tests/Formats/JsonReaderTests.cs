using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Formats;

public sealed class JsonReaderTests
{
    private const string Good = """{"id":"ok","lang":"zh","turns":[{"speaker":"agent","text":"您好"},{"speaker":"customer","text":"喂"}]}""";

    [Fact]
    public void Read_LabelledLines_PassesOverLabels()
    {
        var items = Reading.Fixture("labelled.jsonl");

        Assert.Equal(["zh-1", "A-and-B", "labelled-4", "n-1"], items.Select(item => item.Call!.CallId));
        Assert.All(items, item => Assert.Equal("labelled_jsonl", item.Call!.SourceFormat));
        Assert.Equal(["agent|0-5.2|您好,我是小张", "customer|5.6-9|我得问领导"], Assert.IsType<Transcript>(items[0].Call).Lines());
        Assert.Equal("zh", items[0].Call!.Context.Language);
        Assert.Equal(["A|hi", "B|hello"], Assert.IsType<Transcript>(items[1].Call).Lines());
        Assert.Equal(["agent|您好", "customer|喂", "?|哪位", "3|我"], Assert.IsType<Transcript>(items[2].Call).Lines());
        Assert.Equal("王科长没表态", Assert.IsType<Note>(items[3].Call).Text);
    }

    [Theory]
    [InlineData("pretty-object.json", "p-1")]
    [InlineData("pretty-list.json", "l-1", "pretty-list-2", "l-3")]
    public void Read_JsonOverManyLines_IsRead(string file, params string[] ids) => Assert.Equal(ids, Reading.Fixture(file).Select(item => item.Call!.CallId));

    [Theory]
    [InlineData("""{"id":"a",""", "broken JSON at byte 10 of the line")]
    [InlineData("{\"id\":\"a\u0000\"}", "the line holds a NUL character")]
    [InlineData("""{"id":"a"}""", "the call has neither turns nor a note")]
    [InlineData("""{"id":"a","turns":[]}""", "the call has neither turns nor a note")]
    [InlineData("""{"id":"a","turns":[{"speaker":"agent","text":" "}]}""", "no turn of the call has any text")]
    [InlineData("""{"id":"a","turns":{"x":1}}""", "turns is an object")]
    [InlineData("""{"id":"a","turns":["x"]}""", "turns[0] is a text, not an object")]
    [InlineData("""{"id":"a","turns":[{"speaker":"agent"}]}""", "turns[0].text is missing")]
    [InlineData("""{"id":"a","turns":[{"speaker":true,"text":"x"}]}""", "turns[0].speaker is true or false")]
    [InlineData("""{"id":"a","turns":[{"text":"x","start_ms":-1}]}""", "turns[0].start_ms is -1")]
    [InlineData("""{"id":"a","turns":[{"text":"x","confidence":7}]}""", "turns[0].confidence is 7")]
    [InlineData("""{"id":"a","turns":[{"text":"x\u0000"}]}""", "turns[0] holds a NUL character")]
    [InlineData("""{"id":"a","turns":[{"text":"\ud83d"}]}""", "turns[0].text holds an incomplete")]
    [InlineData("""{"id":"a","turns":[{"text":"x","text":"y"}]}""", "broken JSON")]
    [InlineData("""{"id":"a","note":"n","turns":[{"text":"x"}]}""", "the call has both \"note\" and \"turns\"")]
    [InlineData("""{"id":"a","note":7}""", "note is a number")]
    [InlineData("""{"id":[],"note":"n"}""", "id is a list")]
    [InlineData("[1]", "the call is a list, not a JSON object")]
    [InlineData("hello", "broken JSON at byte 1 of the line")]
    public void Read_BrokenLine_IsAnErrorAndTheOthersAreRead(string line, string message)
    {
        var items = Reading.Text($"{Good}\n{line}\n{Good}\n", "calls.jsonl");

        Assert.Equal(3, items.Count);
        Assert.Equal(("ok", "ok"), (items[0].Call?.CallId, items[2].Call?.CallId));
        var error = items[1].Error!;
        Assert.Equal(("calls.jsonl", 2), (error.File, error.Line));
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Remedy);
    }

    [Fact]
    public void Read_SeveralMistakesInOneCall_TellsAll() =>
        Assert.Equal(["turns[0].text is missing", "turns[1].text is a number"],
            Reading.Text("""{"id":"a","turns":[{"speaker":"agent"},{"text":3}]}""", "a.jsonl").Select(item => item.Error!.Message));

    [Theory]
    [InlineData("""{"id":"a","lang":"fr","turns":[{"text":"x"}]}""", "the language \"fr\" is not known", "?|x")]
    [InlineData("""{"id":"a","turns":[{"text":"x"},{"text":""}]}""", "turns[1].text is empty", "?|x")]
    [InlineData("""{"id":"a","turns":[{"text":"x","start_ms":9000,"end_ms":5000}]}""", "turns[0] ends at 5000 ms, before it starts at 9000 ms", "?|9|x")]
    public void Read_FlawsThatCostNoWords_AreWarnings(string line, string message, string turn)
    {
        var item = Assert.Single(Reading.Text(line, "a.jsonl"));

        Assert.Equal([turn], Assert.IsType<Transcript>(item.Call).Lines());
        Assert.StartsWith(message, Assert.Single(item.Warnings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_UnknownLabel_DoesNotMatter() =>
        Assert.Equal("a", Reading.Text("""{"id":"a","stage":"?","personality":"?","turns":[{"speaker":"agent","text":"x","acts":["?"]}]}""", "a.jsonl").Call().CallId);

    [Fact]
    public void Read_ContractsOwnForm_KeepsTheContext()
    {
        var call = Reading.Text("""
            {"call_id":"c-9","context":{"agent_id":"8012","customer_id":"k-1","language":"en-US","follow_up":true},
             "turns":[{"speaker":"unknown","speaker_label":"spk_0","text":"hi","confidence":0.5}]}
            """, "c.json").Call();

        Assert.Equal(("c-9", "8012", "k-1", "en", true), (call.CallId, call.Context.AgentId, call.Context.CustomerId, call.Context.Language, call.Context.FollowUp));
        Assert.Equal(("spk_0", 0.5), (call.Turns[0].SpeakerLabel, call.Turns[0].Confidence));
    }

    [Fact]
    public void Read_JsonThatBreaksOff_KeepsTheCallsBeforeAndNamesTheLine()
    {
        var items = Reading.Fixture("broken-list.json");

        Assert.Equal("l-1", items[0].Call?.CallId);
        Assert.Equal(2, items.Count);
        Assert.Equal(8, items[1].Error!.Line);
    }

    [Fact]
    public void Read_ManyLines_StreamsThem()
    {
        var endless = new EndlessStream(Good + "\n");

        Assert.Equal(50_000, Parley.Analysis.Formats.TranscriptReader.Read(endless, "x.jsonl", Parley.Analysis.Formats.ReadOptions.Default).Take(50_000).Count(item => item.Call is not null));
    }
}
