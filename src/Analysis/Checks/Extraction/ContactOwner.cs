using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>Whose a number or an address is, by the words beside it: the agent's own, or his company's, are no way to reach the customer.</summary>
internal static partial class ContactOwner
{
    private const int Before = 24;
    private const int After = 10;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool IsOtherSide(TurnText text, int start, int end)
    {
        var before = text.Normalized[Math.Max(0, start - Before)..start];
        var after = text.Normalized[end..Math.Min(text.Normalized.Length, end + After)];
        return text.Speaker switch
        {
            Speaker.Agent => AgentsOwn().IsMatch(before) || FindMe().IsMatch(after),
            Speaker.Customer => TheirLine().IsMatch(before),
            _ => false,
        };
    }

    [GeneratedRegex(
        @"(我|我们|我这边|我这里|公司|客服|热线|本人)的?(这边的?)?(电话|手机|座机|微信|邮箱|号码|分机|传真|qq)?号?(码)?(就?是|:|,| ){0,2}$|(打|拨|加|联系)(我|我们|客服|热线)[^,.!?您]{0,8}$|\b(my|our)\b[^,.!?]{0,20}$|\b(call|ring|reach|text|contact|phone|get) (me|us)\b[^,.!?]{0,14}$|\bi'm on $",
        Options)]
    private static partial Regex AgentsOwn();

    [GeneratedRegex(@"^[^,.!?]{0,4}(找我|联系我|就是我|是我的)", Options)]
    private static partial Regex FindMe();

    [GeneratedRegex(@"(你们|你|您|客服|热线)的?(公司|客服|热线)?的?(电话|手机|座机|微信|邮箱|号码)?(是|:|,| ){0,2}$|\byour\b[^,.!?]{0,16}$", Options)]
    private static partial Regex TheirLine();
}
