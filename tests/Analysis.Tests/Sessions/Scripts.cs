using FsCheck;
using FsCheck.Fluent;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Sessions;

/// <summary>Random courses of a call: what a recogniser and a telephony system may send, right and wrong speakers included.</summary>
internal static class Scripts
{
    private static readonly string[] Words =
    [
        "您好,我是启明设备的小林,请问现在方便说话吗?", "你们的报价太贵了,别家便宜得多。", "求求您了,就下一单吧,我这个月就差这一单了,帮帮我吧。",
        "嫌贵就别买,买不起就直说,别浪费我时间。", "您说价格高,这个我理解。我把两种配置的差别和保修条款列出来发给您看看。", "再说吧,我要问问领导。",
        "您这话不对,我们的质量是最好的,您根本不懂。", "那下周二上午还是周三下午我给您打过去?", "质量怎么保证?坏了谁来修?", "嗯。", "反正我们也做不了,您找别家吧。",
        "Your price is far too high.", "If you can't afford it, don't waste my time.", "Please, I beg you, I need this order.", "你们是做什么的?", "这个不好说,看情况吧。",
    ];

    /// <summary>One thing that happens in a call; numbers are taken modulo what there is.</summary>
    internal sealed record Step(int Kind, int Words, int Side, int Target);

    public static Arbitrary<Step[]> Any { get; } = Arb.From(
        from count in Gen.Choose(1, 14)
        from steps in Gen.ArrayOf(
            from kind in Gen.Frequency((8, Gen.Constant(0)), (3, Gen.Constant(1)), (3, Gen.Constant(2)), (1, Gen.Constant(3)), (2, Gen.Constant(4)), (1, Gen.Constant(5)))
            from words in Gen.Choose(0, Words.Length - 1)
            from side in Gen.Choose(0, 7)
            from target in Gen.Choose(0, 99)
            select new Step(kind, words, side, target),
            count)
        select steps,
        steps => steps.Length < 2 ? [] : Enumerable.Range(0, steps.Length).Select(skip => steps.Where((_, index) => index != skip).ToArray()));

    /// <summary>The segments as they would be sent.</summary>
    public static IEnumerable<Segment> Segments(Step[] steps)
    {
        var sent = new List<Segment>();
        foreach (var step in steps)
        {
            var next = Next(step, sent);
            if (next.Kind != SegmentKind.Partial && next.Sequence == sent.Count + 1)
                sent.Add(next);
            yield return next;
        }
    }

    private static Segment Next(Step step, List<Segment> sent)
    {
        var finals = sent.Where(segment => segment.Kind == SegmentKind.Final).ToList();
        var (speaker, voice) = step.Side switch
        {
            0 or 1 or 2 => (Speaker.Agent, null),
            3 or 4 or 5 => (Speaker.Customer, (string?)null),
            6 => (Speaker.Unknown, "spk_0"),
            _ => (Speaker.Unknown, "spk_1"),
        };
        var words = new Segment { Sequence = sent.Count + 1, Speaker = speaker, SpeakerLabel = voice, Text = Words[step.Words] };
        return step.Kind switch
        {
            1 => words with { Kind = SegmentKind.Partial },
            2 when finals.Count > 0 => words with { Kind = SegmentKind.Revision, Revises = finals[step.Target % finals.Count].Sequence },
            3 when sent.Count > 0 => new Segment { Sequence = sent.Count + 1, Kind = SegmentKind.Swap, Text = "" },
            4 when sent.Count > 0 => sent[step.Target % sent.Count],
            5 when sent.Count > 0 => sent[step.Target % sent.Count] with { Kind = SegmentKind.Partial, Revises = null, Text = Words[step.Words] },
            _ => words,
        };
    }
}
