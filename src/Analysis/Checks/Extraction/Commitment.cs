using System.Text.RegularExpressions;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>Words by which someone binds himself, or the two sides agree, to a next contact.</summary>
internal static partial class Commitment
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The agent says that he will do something for the customer.</summary>
    public static Match FirstPerson(string normalized) => FirstPersonPattern().Match(normalized);

    /// <summary>Whether there is such a <see cref="FirstPerson"/>.</summary>
    public static bool BindsSpeaker(string normalized) => FirstPersonPattern().IsMatch(normalized);

    /// <summary>A contact, a visit, or something sent.</summary>
    public static bool NamesContact(string normalized) => ContactPattern().IsMatch(normalized);

    /// <summary>An assurance (H8.4b).</summary>
    public static Match Assurance(string normalized) => AssurancePattern().Match(normalized);

    /// <summary>In a note: what the agent writes that he promised.</summary>
    public static Match Noted(string normalized, int from) => NotedPattern().Match(normalized, from);

    [GeneratedRegex(
        @"(给|回|告诉|答复|通知|打给|发给?|寄给?|送给?|联系)(您|你)|回(个)?(电话?|话|复|信儿)|今天就|就(寄|发|送|打)|(给|打)(您|你)?(个)?(准)?(数|信|话|电话|答复|结论)|\b(i'll|i will|we'll|we will|i'm gonna|i am going to|let me)\b[^.!?]{0,60}?\b(call|ring|phone|send|update|get back|come back|tell|let you know|revert|email|have|find out|check|confirm|text|put|bring|make)\b", Options)]
    private static partial Regex FirstPersonPattern();

    [GeneratedRegex(
        @"联系|电话|通话|打(给|过|您|你|我|个|电|来)|回(您|你|电|话|复|信|访)|来电|上门|过来|过去|过店|到(您|你|店|厂|现场|矿|家|地头)|来店|去店|见面|面谈|碰头|拜访|发(您|你|给|过|我)|寄|送|答复|告诉|约|签|演示|试|看|再(说|问|聊|谈|打|来|定)|之前给|前给|问信|派单|派人|安装|提车|到货|给(底价|曲线|准数|结论)"
        + @"|\b(call|ring|phone|visit|meet(ing)?|demo|come (by|out|over|back|round)|get back|send|update|revert|let you know|email|drop (by|in)|pop (in|by|over)|stop by|see you|speak|talk|bring|swing by|install|deliver|sign|go through|follow up|catch up|tell you|site visit|pencil|book|appointment|try (me|again))\b", Options)]
    private static partial Regex ContactPattern();

    /// <summary>In a note: something owed to the customer, where a time goes with it.</summary>
    public static bool NamesDuty(string normalized) => FirstPersonPattern().IsMatch(normalized) || DutyPattern().IsMatch(normalized);

    /// <summary>In a note: a clause about what the customer does, did or demands.</summary>
    public static bool IsOfOther(string normalized) => OfOtherPattern().IsMatch(normalized);

    [GeneratedRegex(@"^(他|她|对方|客户|业主|让(他|她)|等(他|她)|要求|要我|限我|骂|要是|如果|昨|上)|他说|她说|\b(he|she|they)\b|^(if|when|was|had|since)\b", Options)]
    private static partial Regex OfOtherPattern();

    [GeneratedRegex(@"(给|发|回|补|寄|出|告|送|报|办|交|换|修|退|打|到|查|答|排期|send|红冲)|报进展|派单|派人|让[^,.!?]{1,8}(联系|回电|上门)|补(发|寄|一份)|给[^,.!?]{0,6}(答复|结论|曲线|数|报告)|\b(callback|call back|report back|revert|(back|to|tell|ring|call|email|send) (to )?(him|her|them)|ring|call|answer|result|diagram|report|update|curve|proof|drawing|quote|status|docs)\b", Options)]
    private static partial Regex DutyPattern();

    [GeneratedRegex(@"绝对|保证|担保|打包票|拍胸脯|百分之?(一)?百|包(您|你|在|退|好|过|治)|保(您|你)|肯定(没|不)|一定(没|不|能)|放一百个心|误不了|没有任何问题|\b(guarantee[ds]?|absolutely|definitely|100 ?%|hundred percent|no problem at all|never (break|fail)|i promise|trust me|zero risk|won't (ever )?(fail|break))\b", Options)]
    private static partial Regex AssurancePattern();

    [GeneratedRegex(@"答应|承诺|应(了|下)|保证|许诺|欠(他|她|客户)|说好|\b(promised|agreed to|committed to|owe (him|her|them)|said i'd|told (him|her|them) i'd|will)\b", Options)]
    private static partial Regex NotedPattern();
}
