using Parley.Analysis.Checks;

namespace Parley.Analysis.Tests.Checks;

/// <summary>
/// Texts of the longest size that a turn may have, made to hurt patterns. The patience is far above what they take (a tenth of a second, more on a
/// busy machine) and far below what backtracking would.
/// </summary>
public sealed class PathologicalTextTests
{
    private const int Longest = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Texts =>
    [
        "1", "1 ", "1-", "(1", "+1", "13800138000 ", "幺", "一 ", "一点", "十", "oh ", "double ", "one one ", "a", "a@", "a.", "a@a.", "a dot ", "at ", "微信a",
        "qq1", "我是", "我们是公", "请问是", "厂", "司公", "是矿的", "您是", "你好", "嗯", "好 ", "Aa ", "Is that ", "this is a ", "this is at ", "calling for ", "A ", "&", "下",
        "下周", "上午", "周三上午", "明天 ", "monday the ", "half past ", "next ", "10:10", "9/9/", "给您", "I'll ", "let me ", "答应", "绝对", "promised ", ",", "\u3002", " ", "贵",
        "\uD800", "\u0301", "e\u0301", "\U00020000", "。、!?", "传真", "number ", "电话:",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Observe_LongestTextOfOneThing_Ends(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, (Longest / unit.Length) + 1))[..Longest];
        string[] agent = ["appointment_choice", "honest_promise", "unsupported_promise", "greeting", "self_identification", "convenience_check"];
        string[] customer = ["objection_price", "objection_authority", "objection_timing", "objection_trust", "refusal"];

        var (checks, notes) = await Task.Run(
            () => (A.Checks(A.Agent(text, agent), A.Customer(text, customer)), NotesExtractor.FromNote(text)), TestContext.Current.CancellationToken)
            .WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.All(checks.Evaluate(A.State, ended: true).SelectMany(result => result.Evidence), span => Assert.InRange(span.End, span.Start, Longest));
        Assert.All(notes.Contacts, contact => Assert.InRange(contact.Evidence.End, contact.Evidence.Start, Longest));
    }
}
