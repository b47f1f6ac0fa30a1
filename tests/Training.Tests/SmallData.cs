using Parley.Analysis.Calls;

namespace Parley.Training.Tests;

/// <summary>A few dozen labelled items from which a small model learns the obvious in seconds.</summary>
internal static class SmallData
{
    private static readonly (string Personality, string Act, string[] Words)[] Customers =
    [
        (Labels.Personalities.Bargaining, "objection_price", ["太贵了,便宜点行不行", "别家才一半价,你再让让", "预算不够,打个折吧", "this is too expensive, give me a discount"]),
        (Labels.Personalities.Complaining, "complaint", ["上次装的又坏了,你们到底管不管", "等了三天没人来修,太气人了", "又漏水,这是第二回了", "it broke again and nobody came, I am fed up"]),
        (Labels.Personalities.Hesitant, "objection_authority", ["我得问问厂长,再想想", "这事我定不了,看看再说", "还要商量商量,不急", "I have to ask my boss, let me think about it"]),
        (Labels.Personalities.Undetermined, "refusal", ["不用了,谢谢", "我们不需要", "不要,挂了", "no thanks, we don't need it"]),
    ];

    private static readonly (string? Violation, string Act, string[] Words)[] Agents =
    [
        (Labels.Violations.Begging, "", ["求求您了,就帮我这一回吧", "求您买一台,我这个月就差一单", "拜托拜托,您就当帮帮忙", "please, I am begging you, I need this sale"]),
        (Labels.Violations.Contempt, "", ["买不起就别问,穷讲究", "您懂什么呀,真可笑", "就您这样的也来谈价", "if you can't afford it don't waste my time"]),
        (Labels.Violations.Noncommittal, "", ["嗯,再说吧,不好说", "这个嘛,随您便", "谁知道呢,看情况吧", "well, hard to say, whatever you think"]),
        (null, "acknowledge", ["理解您的想法,我明天上午十点给您回电话", "您说得对,我马上请工程师上门", "好的,给您两个方案,您挑一个", "I understand, I will call you back tomorrow at ten"]),
        (null, "greeting", ["您好,我是安泽的小赵", "早上好,这里是安泽公司", "喂您好,我安泽小李", "good morning, this is Anna from Anze"]),
    ];

    private static readonly string[] Endings = ["", ",行吧", ",就这样", ",您看呢"];

    /// <summary>Every customer's line with every kind of reply, and notes.</summary>
    public static IReadOnlyList<LabelledCall> Calls()
    {
        var calls = new List<LabelledCall>();
        for (var round = 0; round < 4; round++)
        {
            foreach (var (personality, act, words) in Customers)
            {
                for (var agent = 0; agent < Agents.Length; agent++)
                    calls.Add(CallOf($"sm{calls.Count:000}x", personality, act, words[(round + agent) % 4], Agents[agent], (round * 3) + agent));
                calls.Add(A.Note($"nt{calls.Count:000}x", $"客户说{words[round]}{Endings[round]}", personality, act) with { Stage = Labels.Stages.FollowUp });
            }
        }
        return calls;
    }

    /// <summary>The calls and a test split in a folder.</summary>
    public static string WriteTo(TempFolder folder)
    {
        folder.Write("data/calls.jsonl", Calls());
        folder.Write("data/test-split.txt", Calls().Where((_, i) => i % 7 == 3).Select(call => call.Id).ToArray());
        return folder.PathOf("data");
    }

    private static LabelledCall CallOf(string id, string personality, string act, string said, (string? Violation, string Act, string[] Words) agent, int variant)
    {
        string[] acts = agent.Act.Length == 0 ? [] : [agent.Act], violations = agent.Violation is { } violation ? [violation] : [];
        return A.Call(
            id, A.Agent("您好,我是安泽的小赵", ["greeting", "self_identification"], []), A.Customer(said, act),
            A.Agent(agent.Words[variant % 4] + Endings[variant / 4 % 4], acts, violations), A.Customer(said + Endings[variant % 4], act)) with
        {
            Personality = personality,
            Stage = personality == Labels.Personalities.Complaining ? Labels.Stages.AfterSales : Labels.Stages.FirstContact,
        };
    }
}
