using System.Text;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Calls;

public sealed class LabelledCallReaderTests
{
    private const string GoodCall = """
        {"id":"zh-1","lang":"zh","industry":"mine safety","source":"authored","author":"li","mixed":true,"stage":"first_contact","personality":"hesitant","secondary":null,"notes":{"company":"同煤三矿","buyer":"end_user","contacts":["13800001111"],"next_step":"周四","promises":["回电"]},"turns":[{"speaker":"agent","text":"您好","start_ms":0,"end_ms":5200,"acts":["greeting"],"violations":[]},{"speaker":"customer","text":"我得问领导。","acts":["objection_authority"]}]}
        """;

    private const string GoodNote = """
        {"id":"n-1","lang":"en","source":"authored","stage":"follow_up","personality":"undetermined","note":"no answer yet","customer_acts":["vague"],"violations":[]}
        """;

    private static LabelledCallFile Read(params string[] lines) =>
        LabelledCallReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines))), "calls.jsonl");

    [Fact]
    public void Read_GoodCall_KeepsEveryField()
    {
        var file = Read(GoodCall);

        Assert.Empty(file.Errors);
        var call = Assert.Single(file.Calls);
        Assert.Equal(("zh-1", "zh", "mine safety", "authored", "li"), (call.Id, call.Language, call.Industry, call.Source, call.Author));
        Assert.Equal(("first_contact", "hesitant", null), (call.Stage, call.Personality, call.Secondary));
        Assert.Equal("calls.jsonl:1", call.Location);
        Assert.Equal(("同煤三矿", "end_user", "周四"), (call.Notes!.Company, call.Notes.Buyer, call.Notes.NextStep));
        Assert.Equal(["13800001111"], call.Notes.Contacts);
        Assert.Equal(Speaker.Agent, call.Turns[0].Speaker);
        Assert.Equal(TimeSpan.FromSeconds(5.2), call.Turns[0].EndOffset);
        Assert.Equal(["greeting"], call.Turns[0].Acts!);
        Assert.Empty(call.Turns[0].Violations!);
        Assert.Null(call.Turns[1].Violations);
        Assert.Null(call.Turns[1].StartOffset);
    }

    [Fact]
    public void Read_GoodNote_KeepsReportedActs()
    {
        var call = Assert.Single(Read(GoodNote).Calls);

        Assert.Equal("no answer yet", call.Note);
        Assert.Equal(["vague"], call.NoteCustomerActs!);
        Assert.Empty(call.NoteViolations!);
        Assert.Empty(call.Turns);
    }

    [Fact]
    public void Read_BlankLinesAndCarriageReturns_AreNoMistakes()
    {
        var file = Read(GoodCall + "\r", "", "  ", GoodNote + "\r");

        Assert.Empty(file.Errors);
        Assert.Equal(["calls.jsonl:1", "calls.jsonl:4"], file.Calls.Select(call => call.Location));
    }

    [Theory]
    [InlineData("""{"id":"a","lang":"fr","turns":[{"speaker":"agent","text":"x"}]}""", "lang has the unknown value \"fr\"")]
    [InlineData("""{"id":"a","turns":[{"speaker":"agent","text":"x"}]}""", "lang is missing")]
    [InlineData("""{"lang":"zh","turns":[{"speaker":"agent","text":"x"}]}""", "id is missing")]
    [InlineData("""{"id":7,"lang":"zh","turns":[{"speaker":"agent","text":"x"}]}""", "id is a number")]
    [InlineData("""{"id":"a","lang":"zh","source":"guessed","turns":[{"speaker":"agent","text":"x"}]}""", "source has the unknown value \"guessed\"")]
    [InlineData("""{"id":"a","lang":"zh","stage":"middle","turns":[{"speaker":"agent","text":"x"}]}""", "stage has the unknown value \"middle\"")]
    [InlineData("""{"id":"a","lang":"zh","personality":"angry","turns":[{"speaker":"agent","text":"x"}]}""", "personality has the unknown value \"angry\"")]
    [InlineData("""{"id":"a","lang":"zh","secondary":"angry","turns":[{"speaker":"agent","text":"x"}]}""", "secondary has the unknown value \"angry\"")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"seller","text":"x"}]}""", "turns[0].speaker has the unknown value \"seller\"")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"text":"x"}]}""", "turns[0].speaker is missing")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"agent","text":" "}]}""", "turns[0].text is empty")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"agent","text":"x","acts":["vague"]}]}""", "turns[0].acts has \"vague\", a customer's act on an agent's turn")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"customer","text":"x","acts":["greeting"]}]}""", "turns[0].acts has \"greeting\", an agent's act on a customer's turn")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"agent","text":"x","acts":["hello"]}]}""", "turns[0].acts has the unknown value \"hello\"")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"agent","text":"x","acts":"greeting"}]}""", "turns[0].acts is a text")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"agent","text":"x","violations":["rude"]}]}""", "turns[0].violations has the unknown value \"rude\"")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"customer","text":"x","violations":["arguing"]}]}""", "turns[0].violations is \"arguing\" on a customer's turn")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"agent","text":"x","start_ms":9,"end_ms":5}]}""", "turns[0] ends at 5 ms, before it starts at 9 ms")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"agent","text":"x","start_ms":-1}]}""", "turns[0].start_ms is -1")]
    [InlineData("""{"id":"a","lang":"zh","turns":[{"speaker":"agent","text":"x"}],"note":"y"}""", "the call has both \"note\" and \"turns\"")]
    [InlineData("""{"id":"a","lang":"zh"}""", "the call has neither turns nor a note")]
    [InlineData("""{"id":"a","lang":"zh","turns":[]}""", "the call has neither turns nor a note")]
    [InlineData("""{"id":"a","lang":"zh","note":""}""", "note is empty")]
    [InlineData("""{"id":"a","lang":"zh","turns":["x"]}""", "turns[0] is a text, not an object")]
    [InlineData("""{"id":"a","lang":"zh","customer_acts":[],"turns":[{"speaker":"agent","text":"x"}]}""", "\"customer_acts\" stands beside turns")]
    [InlineData("""{"id":"a","lang":"zh","notes":{"buyer":"thief"},"note":"y"}""", "notes.buyer has the unknown value \"thief\"")]
    [InlineData("""{"id":"a","lang":"zh","lang":"en","note":"y"}""", "broken JSON")]
    [InlineData("""{"id":"a","lang":"zh","note":"\ud83d"}""", "note holds an incomplete \\u escape")]
    [InlineData("""{"id":"a","lang":"zh","\ud83d":1,"note":"y"}""", "broken JSON: a property's name holds an incomplete")]
    [InlineData("""{"id":"a","lang":"zh",""", "broken JSON at byte")]
    [InlineData("""["a"]""", "the line is a list, not a JSON object")]
    public void Read_Mistake_IsReportedWithPlaceAndRemedy(string line, string message)
    {
        var file = Read(GoodCall, line, GoodNote);

        var error = Assert.Single(file.Errors, error => error.Message.StartsWith(message, StringComparison.Ordinal));
        Assert.Equal(("calls.jsonl", 2), (error.File, error.Line));
        Assert.NotEmpty(error.Remedy);
        Assert.Equal(["zh-1", "n-1"], file.Calls.Select(call => call.Id));
    }

    [Fact]
    public void Read_SeveralMistakesInOneCall_ReportsAll()
    {
        var file = Read("""{"id":"a","lang":"fr","stage":"x","turns":[{"speaker":"agent","text":"","acts":["vague","hello"]},{"speaker":"?","text":"y"}]}""");

        Assert.Empty(file.Calls);
        Assert.Equal(
            ["lang", "stage", "turns[0].text", "turns[0].acts", "turns[0].acts", "turns[1].speaker"],
            file.Errors.Select(error => error.Message.Split(' ')[0]));
    }

    [Fact]
    public void Read_IdUsedTwice_NamesTheFirstPlace()
    {
        var error = Assert.Single(Read(GoodNote, GoodCall, GoodNote).Errors);

        Assert.Equal("calls.jsonl:3: id \"n-1\" was already used at calls.jsonl:1. Give every call an id of its own.", error.ToString());
    }

    [Fact]
    public void Read_MissingFile_IsAnError()
    {
        var file = LabelledCallReader.Read(Path.Combine(AppContext.BaseDirectory, "no-such-file.jsonl"));

        Assert.Contains("cannot be read", Assert.Single(file.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WhatTheWriterWrote_IsTheSame()
    {
        var calls = Read(GoodCall, GoodNote).Calls;
        var written = new MemoryStream();
        LabelledCallWriter.Write(written, calls);
        written.Position = 0;

        var again = LabelledCallReader.Read(written, "calls.jsonl");

        Assert.Empty(again.Errors);
        Assert.Equivalent(calls, again.Calls, strict: true);
        Assert.Contains("同煤三矿", LabelledCallWriter.ToJson(calls[0]), StringComparison.Ordinal);
    }
}
