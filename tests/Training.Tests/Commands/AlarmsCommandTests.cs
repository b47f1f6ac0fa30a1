using System.Text.Json.Nodes;
using Parley.Training.Commands;

namespace Parley.Training.Tests.Commands;

public sealed class AlarmsCommandTests(SmallModel small) : IDisposable
{
    private const string Calm = """{"id":"d-1","lang":"zh","turns":[{"speaker":"customer","text":"我们不需要"},{"speaker":"agent","text":"好的,给您两个方案,您挑一个"}]}""";
    private const string Begging = """{"id":"d-2","lang":"zh","turns":[{"speaker":"customer","text":"太贵了,便宜点行不行"},{"speaker":"agent","text":"求求您了,就帮我这一回吧"}]}""";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Alarms_Dialogues_AreCountedPer100()
    {
        var file = _folder.Write("real.jsonl", Calm, Begging);

        var run = CommandRun.Of(AlarmsCommand.Create(), file, "--models", small.ModelsFolder, "--json", "--show", "5");

        Assert.Equal(ExitCodes.Done, run.ExitCode);
        var counts = JsonNode.Parse(run.Output)!["real"]!;
        Assert.Equal((2, 2, 1), ((int)counts["calls"]!, (int)counts["agent_turns"]!, (int)counts["turns_with_alert"]!));
        Assert.Equal(50, (double)counts["alerts_per_100_agent_turns"]!);
        Assert.Equal(1, (int)counts["alerts"]!["begging"]!);
        var shown = Assert.Single(counts["shown"]!.AsArray())!;
        Assert.Equal(("d-2", "太贵了,便宜点行不行"), ((string?)shown["call"], (string?)shown["objection"]));
    }

    [Fact]
    public void Alarms_Show_PrintsTheWords()
    {
        var file = _folder.Write("real.jsonl", Calm, Begging);

        var shown = CommandRun.Of(AlarmsCommand.Create(), file, "--models", small.ModelsFolder, "--show", "1").Output;
        var hidden = CommandRun.Of(AlarmsCommand.Create(), file, "--models", small.ModelsFolder).Output;

        Assert.Contains("agent:    求求您了,就帮我这一回吧", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("求求您了", hidden, StringComparison.Ordinal);
        Assert.Matches(@"agent turns with an alert, per 100 +50\.00 \(1 of 2\)", hidden);
    }

    [Fact]
    public void Alarms_CustomersOnly_HaveNoAlertRate()
    {
        var file = _folder.Write("real.jsonl", """{"id":"d-1","lang":"en","turns":[{"speaker":"customer","text":"hi"}]}""");

        Assert.Matches(@"agent turns with an alert, per 100 +– \(0 of 0\)", CommandRun.Of(AlarmsCommand.Create(), file, "--models", small.ModelsFolder).Output);
    }

    [Fact]
    public void Alarms_SpeakersWithoutRoles_AreRead()
    {
        var file = _folder.Write("real.jsonl", """{"id":"d-1","lang":"zh","turns":[{"speaker":"A","text":"您好,我是安泽的小赵"},{"speaker":"B","text":"我们不需要"}]}""");

        var run = CommandRun.Of(AlarmsCommand.Create(), file, "--models", small.ModelsFolder, "--json");

        Assert.Equal(1, (int)JsonNode.Parse(run.Output)!["real"]!["calls"]!);
    }

    [Fact]
    public void Alarms_MistakesNotesOrMissingFiles_AreRefused()
    {
        var bad = _folder.Write("bad.jsonl", Calm, "{\"id\":\"d-9\"}");
        var notes = _folder.Write("notes.jsonl", """{"id":"n-1","lang":"zh","note":"没空"}""");

        Assert.Equal(ExitCodes.CheckFailed, CommandRun.Of(AlarmsCommand.Create(), bad, "--models", small.ModelsFolder).ExitCode);
        Assert.Equal(ExitCodes.CheckFailed, CommandRun.Of(AlarmsCommand.Create(), notes, "--models", small.ModelsFolder).ExitCode);
        Assert.Equal(ExitCodes.BadUsage, CommandRun.Of(AlarmsCommand.Create(), _folder.PathOf("none.jsonl"), "--models", small.ModelsFolder).ExitCode);
        Assert.NotEqual(ExitCodes.Done, CommandRun.Of(AlarmsCommand.Create(), notes, "--models", small.ModelsFolder, "--show", "-1").ExitCode);
    }
}
