namespace Parley.Scoring.Tests;

/// <summary>Sample files.</summary>
internal static class A
{
    public const string Begging = "求求您了,就下一单吧,我这个月就差这一单了,帮帮我吧。";

    /// <summary>Plain text: an opening, an objection, a forbidden answer.</summary>
    public const string Call = $"""
        客服: 您好,我是启明设备的小林,请问现在方便说话吗?
        客户: 你们的报价太贵了,别家便宜得多。
        客服: {Begging}

        """;

    /// <summary>A note without speakers.</summary>
    public const string Note = "李主任还是嫌贵,说要问过领导才能定,让我下周三上午再打过去。\n";

    /// <summary>Two labelled calls.</summary>
    public const string TwoCalls = """
        {"id":"one","lang":"zh","source":"authored","stage":"first_contact","personality":"undetermined","turns":[{"speaker":"customer","text":"你们是做什么的?"}]}
        {"id":"two","lang":"zh","source":"authored","stage":"first_contact","personality":"undetermined","turns":[{"speaker":"customer","text":"太贵了,不要。"}]}

        """;

    /// <summary>Many short calls, each with other words, one a line.</summary>
    public static IReadOnlyList<string> Calls(int count, int seed = 7)
    {
        var random = new Random(seed);
        string[] said = ["您好", "太贵了", "我们考虑一下", "下周二上午给您打电话", "别家便宜得多", "说明书上写着呢,您自己看", "可以", "谢谢您的认可"];
        return Enumerable.Range(0, count).Select(number =>
        {
            var turns = Enumerable.Range(0, 1 + random.Next(4)).Select(turn => $$"""{"speaker":"{{(turn % 2 == 0 ? "agent" : "customer")}}","text":"{{said[random.Next(said.Length)]}}{{number}}"}""");
            return $$"""{"id":"call-{{number}}","turns":[{{string.Join(',', turns)}}]}""";
        }).ToList();
    }
}
