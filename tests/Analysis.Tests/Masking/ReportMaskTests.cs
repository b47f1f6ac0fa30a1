using Parley.Analysis.Calls;
using Parley.Analysis.Masking;

namespace Parley.Analysis.Tests.Masking;

public sealed class ReportMaskTests
{
    private const string Secret = "13871204456";

    /// <summary>A strategy whose every text had a placeholder, filled with what the caller knows.</summary>
    private static readonly Recommendation Strategy = new()
    {
        Id = "s",
        Title = $"接上次的事:{Secret}",
        Reason = $"因为{Secret}",
        Handbook = "H6",
        Action = $"打 {Secret} 回访",
        Say = $"您的电话还是 {Secret} 吗?",
        Avoid = $"别再问 {Secret} 是谁的",
        Because = "act:complaint",
    };

    private static readonly CallReport Report = new()
    {
        CallId = "one",
        Language = "zh",
        Stage = Labels.Stages.FollowUp,
        StageProbability = 0.8,
        Personality = PersonalityFinding.None,
        Turns =
        [
            new TurnReport { Index = 0, Speaker = Speaker.Agent, Text = "您手机多少?" },
            new TurnReport { Index = 1, Speaker = Speaker.Customer, Text = "7766 3312,下周二打给我。" },
        ],
        Versions = new Versions("m", "p", "1"),
    };

    [Fact]
    public void Apply_ReportWithFilledPlaceholders_MasksEveryTextOfAStrategy() =>
        AssertMasked(ReportMask.Apply(Report with { Strategies = [Strategy] }).Strategies);

    [Fact]
    public void Apply_UpdateWithFilledPlaceholders_MasksEveryTextOfAStrategy() =>
        AssertMasked(ReportMask.Apply(new SessionUpdate { Sequence = 1, Turn = null, Strategies = [Strategy] }, Report.Turns).Strategies);

    [Theory]
    [InlineData("7766 3312,下周二", "**** ****,下周二")]
    [InlineData("3312,下周二打给我", "****,下周二打给我")]
    public void Apply_WordsQuotedFromATurn_AreMaskedAsInTheTurn(string quoted, string expected)
    {
        var notes = new CallNotes
        {
            NextStep = new NextStep(quoted, "下周二", "", new TurnSpan(1, 0, 1)),
            Promises = [new Promise(quoted, Honest: true, new TurnSpan(1, 0, 1))],
        };

        var masked = ReportMask.Apply(Report with { Notes = notes });

        Assert.Equal(expected, masked.Notes.NextStep!.Text);
        Assert.Equal(expected, Assert.Single(masked.Notes.Promises).Text);
        Assert.Equal("**** ****,下周二打给我。", masked.Turns[1].Text);
    }

    private static void AssertMasked(IReadOnlyList<Recommendation> strategies)
    {
        var masked = Assert.Single(strategies);
        string[] texts = [masked.Title, masked.Reason, masked.Action, masked.Say, masked.Avoid];
        Assert.All(texts, text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Contains("***********", text, StringComparison.Ordinal));
        Assert.Equal(("s", "act:complaint"), (masked.Id, masked.Because));
    }
}
