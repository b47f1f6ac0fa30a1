using Parley.Analysis.Calls;
using Parley.Analysis.Formats;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;
using Parley.Analysis.Tests.Formats;
using Call = Parley.Analysis.Calls.Transcript;

namespace Parley.Analysis.Tests.Sessions;

/// <summary>Who is who, with the model that ships.</summary>
public sealed class RolesTests
{
    private static readonly Lazy<Analyzer> Promoted = new(() => Analyzer.Load(ParleyFolders.Find("models"), ParleyFolders.Playbook()));

    private static readonly string[] Words =
    [
        "您好,我是安泰泵业的小陆,请问您现在方便说话吗?", "你说吧,什么事?", "我们新出了一款节能水泵,一年能帮您省三成电费。", "太贵了,我们没有这个预算。", "我理解您的顾虑,您看明天上午还是下午我再给您打电话?", "我得问问领导再说。",
    ];

    [Fact]
    public void Score_Voices_InfersRolesWithConfidence()
    {
        var report = Score(i => i % 2 == 0 ? "spk_7" : "spk_3");

        Assert.Equal(RolesOrigin.Inferred, report.Roles.Origin);
        Assert.InRange(report.Roles.Confidence, 0.9, 1);
        Assert.Equal((Speaker.Agent, Speaker.Customer), (report.Roles.Labels["spk_7"], report.Roles.Labels["spk_3"]));
        Assert.Equal([Speaker.Agent, Speaker.Customer], report.Turns.Take(2).Select(turn => turn.Speaker));
    }

    [Fact]
    public void Score_OneVoiceForEverybody_JudgesEachTurn()
    {
        var (one, none) = (Score(_ => "0"), Score(_ => null));

        Assert.Equal(RolesOrigin.Inferred, one.Roles.Origin);
        Assert.Equal(none.Turns.Select(turn => turn.Speaker), one.Turns.Select(turn => turn.Speaker));
        Assert.Equal([Speaker.Agent, Speaker.Customer], one.Turns.Where(turn => turn.Index is 0 or 3).Select(turn => turn.Speaker));
    }

    [Fact]
    public void Score_GivenRolesTheWrongWayRound_KeepsAndDoubtsThem()
    {
        var report = Promoted.Value.Score(Given(first: Speaker.Customer), TestContext.Current.CancellationToken);

        Assert.Equal((RolesOrigin.Given, 1.0), (report.Roles.Origin, report.Roles.Confidence));
        Assert.Equal(Speaker.Customer, report.Turns[0].Speaker);
        Assert.InRange(report.Roles.Swapped!.Value, 0.98, 1);
    }

    [Fact]
    public void Score_GivenRoles_AreNotDoubted() => Assert.Null(Promoted.Value.Score(Given(first: Speaker.Agent), TestContext.Current.CancellationToken).Roles.Swapped);

    [Fact]
    public void Score_SwappedRoles_AreThoseOfTheRightCall()
    {
        var right = Promoted.Value.Score(Given(first: Speaker.Agent), TestContext.Current.CancellationToken);
        var given = Promoted.Value.Score(Read(Lines("customer", "agent"), new RoleCorrection { Swap = true }).Call(), TestContext.Current.CancellationToken);

        Assert.Equal(RolesOrigin.Corrected, given.Roles.Origin);
        Assert.Equal(right.Turns.Select(turn => turn.Speaker), given.Turns.Select(turn => turn.Speaker));
        Assert.Equal(right.Turns.SelectMany(turn => turn.Acts), given.Turns.SelectMany(turn => turn.Acts));
    }

    [Fact]
    public void Score_SwapOfInferredRoles_ExchangesThem()
    {
        var call = Read(Lines("A", "B"), new RoleCorrection { Swap = true }).Call();

        var report = Promoted.Value.Score(call, TestContext.Current.CancellationToken);

        Assert.Equal((RolesOrigin.Corrected, 1.0), (report.Roles.Origin, report.Roles.Confidence));
        Assert.Equal((Speaker.Customer, Speaker.Agent), (report.Roles.Labels["A"], report.Roles.Labels["B"]));
        Assert.Equal(Speaker.Customer, report.Turns[0].Speaker);
    }

    [Theory]
    [InlineData("A=customer,B=agent", "customer|", "agent|")]
    [InlineData("A=agent, B=unknown", "agent|", "B|")]
    [InlineData("B=agent,A=customer,C=customer", "customer|", "agent|")]
    public void Read_RolesByName_SetsThem(string roles, string first, string second)
    {
        var lines = Read(Lines("A", "B"), new RoleCorrection { Roles = RoleCorrection.Parse(roles, out _) }).Call().Lines();

        Assert.StartsWith(first, lines[0], StringComparison.Ordinal);
        Assert.StartsWith(second, lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RolesForAnUnknownName_NamesThoseFound() =>
        Assert.Equal("c-1.jsonl: the call \"r\" has no speaker \"Bb\", to whom --roles gives a role. Found: A, B.",
            Read(Lines("A", "B"), new RoleCorrection { Roles = RoleCorrection.Parse("A=agent,Bb=customer", out _) }).Error().ToString());

    [Theory]
    [InlineData("A")]
    [InlineData("A=boss")]
    [InlineData("=agent")]
    [InlineData("A=agent,A=customer")]
    [InlineData("")]
    public void Parse_Damaged_SaysHowToWriteIt(string text)
    {
        RoleCorrection.Parse(text, out var problem);

        Assert.NotNull(problem);
    }

    private static CallReport Score(Func<int, string?> voice) => Promoted.Value.Score(
        new Call { CallId = "r", Turns = [.. Words.Select((text, i) => new Turn { Text = text, SpeakerLabel = voice(i) })] }, TestContext.Current.CancellationToken);

    private static Call Given(Speaker first) => new() { CallId = "r", Turns = [.. Words.Select((text, i) => new Turn { Text = text, Speaker = i % 2 == 0 ? first : first.Opposite() })] };

    private static string Lines(string first, string second) =>
        $$"""{"id":"r","turns":[{{string.Join(',', Words.Select((text, i) => $$"""{"speaker":"{{(i % 2 == 0 ? first : second)}}","text":"{{text}}"}"""))}}]}""";

    private static IReadOnlyList<ReadItem> Read(string text, RoleCorrection roles) => Reading.Text(text, "c-1.jsonl", new ReadOptions { Roles = roles });
}
