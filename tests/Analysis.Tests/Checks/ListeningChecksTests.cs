using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Checks;

public sealed class ListeningChecksTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("我们这个产品特别好", 40));
    private static readonly string Short = string.Concat(Enumerable.Repeat("我说的是实话", 3));

    [Fact]
    public void TalkShare_TimesKnown_IsOfTime()
    {
        var checks = A.Checks(A.Agent(Long).At(0, 30), A.Customer("我有话说。").At(30, 60));

        var result = checks.Ended(CheckKeys.ListeningTalkShare);
        Assert.Equal((CheckOutcome.Met, 0.5), (result.Outcome, result.Measures["talk_share"]));
        Assert.Equal((30, 30), (result.Measures["agent_talk_s"], result.Measures["customer_talk_s"]));
        Assert.Equal(CheckOutcome.CannotTell, checks.Live(CheckKeys.ListeningTalkShare).Outcome);
        Assert.Equal(0.5, checks.Live(CheckKeys.ListeningTalkShare).Measures["talk_share"]);
    }

    [Fact]
    public void TalkShare_ATimeMissing_IsOfWords()
    {
        var result = A.Checks(A.Agent(Long).At(0, 30), A.Customer(Short)).Ended(CheckKeys.ListeningTalkShare);

        Assert.Equal((CheckOutcome.Missed, 0.95), (result.Outcome, result.Measures["talk_share"]));
        Assert.Equal((360, 18), (result.Measures["agent_words"], result.Measures["customer_words"]));
    }

    [Fact]
    public void TalkShare_OneSpeakerOrTooLittle_CannotBeTold()
    {
        Assert.Equal(CheckOutcome.CannotTell, A.Checks(A.Agent(Long)).Ended(CheckKeys.ListeningTalkShare).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, A.Checks(A.Agent("您好"), A.Customer("喂")).Ended(CheckKeys.ListeningTalkShare).Outcome);
    }

    [Fact]
    public void Questions_TwoAskingTurns_AreEnough()
    {
        var one = A.Checks([A.Agent("用的什么泵?", "need_probe"), .. Enumerable.Repeat(A.Agent("嗯"), 5)]);
        var two = A.Checks(A.Agent("用的什么泵?", "need_probe"), A.Customer("老的"), A.Agent("是漏水,对吗?", "listen_confirm"));

        Assert.Equal(CheckOutcome.CannotTell, one.Live(CheckKeys.ListeningQuestions).Outcome);
        Assert.Equal(CheckOutcome.Missed, one.Ended(CheckKeys.ListeningQuestions).Outcome);
        Assert.Equal(CheckOutcome.Met, two.Live(CheckKeys.ListeningQuestions).Outcome);
        Assert.Equal((2, 2), (two.Live(CheckKeys.ListeningQuestions).Measures["asking_turns"], two.Live(CheckKeys.ListeningQuestions).Measures["question_marks"]));
    }

    [Fact]
    public void Questions_OneInAShortCallAndNoneAfterARefusal_AreFair()
    {
        Assert.Equal(CheckOutcome.Met, A.Checks(A.Agent("用的什么泵?", "need_probe"), A.Customer("老的")).Ended(CheckKeys.ListeningQuestions).Outcome);
        Assert.Equal(CheckOutcome.NotApplicable, A.Checks(A.Agent("您好"), A.Customer("不要", "refusal")).Ended(CheckKeys.ListeningQuestions).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, A.Checks(A.Customer("喂")).Ended(CheckKeys.ListeningQuestions).Outcome);
    }

    [Fact]
    public void Monologue_SmallSoundsBetween_IsOneRun()
    {
        var checks = A.Checks(A.Agent("前半").At(0, 40), A.Customer("嗯嗯。").At(40, 41), A.Agent("后半").At(41, 65));

        var result = checks.Live(CheckKeys.ListeningMonologue);
        Assert.Equal((CheckOutcome.Missed, 64), (result.Outcome, result.Measures["longest_monologue_s"]));
        Assert.Equal([new TurnSpan(0, 0, 2), new TurnSpan(2, 0, 2)], result.Evidence);
    }

    [Fact]
    public void Monologue_NoTimes_IsEstimatedFromTheText()
    {
        Assert.Equal(CheckOutcome.Missed, A.Checks(A.Agent(Long), A.Customer("喂")).Live(CheckKeys.ListeningMonologue).Outcome);
        var brief = A.Checks(A.Agent(Short), A.Customer("你说完了没有"), A.Agent(Short));
        Assert.Equal((CheckOutcome.Met, 18), (brief.Ended(CheckKeys.ListeningMonologue).Outcome, brief.Ended(CheckKeys.ListeningMonologue).Measures["longest_monologue_characters"]));
        Assert.Equal(CheckOutcome.CannotTell, brief.Live(CheckKeys.ListeningMonologue).Outcome);
        Assert.Equal(CheckOutcome.CannotTell, A.Checks(A.Agent(Short)).Ended(CheckKeys.ListeningMonologue).Outcome);
    }

    [Fact]
    public void Interruptions_TimesKnown_CountOverlapsOfMoreThanHalfASecond()
    {
        var twice = A.Checks(
            A.Customer("我先说完").At(0, 5), A.Agent("不是的").At(3, 6), A.Customer("你听我").At(6, 9), A.Agent("是这样").At(8, 12));
        var never = A.Checks(A.Customer("我先说完").At(0, 5), A.Agent("好,您说").At(4.7, 6), A.Customer("就这样").At(6, 9), A.Agent("嗯").At(7, 8));

        var result = twice.Live(CheckKeys.ListeningInterruptions);
        Assert.Equal((CheckOutcome.Missed, 2, 3), (result.Outcome, result.Measures["interruptions"], result.Measures["interrupted_s"]));
        Assert.Equal([1, 3], result.Evidence.Select(span => span.Turn));
        Assert.Equal((CheckOutcome.Met, 0), (never.Ended(CheckKeys.ListeningInterruptions).Outcome, never.Ended(CheckKeys.ListeningInterruptions).Measures["interruptions"]));
        Assert.Equal(CheckOutcome.CannotTell, never.Live(CheckKeys.ListeningInterruptions).Outcome);
    }

    [Fact]
    public void Interruptions_NoTimes_CannotBeTold()
    {
        var result = A.Checks(A.Customer("我先说完"), A.Agent("不是的")).Ended(CheckKeys.ListeningInterruptions);

        Assert.Equal(CheckOutcome.CannotTell, result.Outcome);
        Assert.Empty(result.Measures);
    }
}
