using System.Text.RegularExpressions;

namespace Parley.Analysis.Sessions;

/// <summary>
/// First-line self-identification (H3): who says the company's name, or asks whether it is convenient, is the agent, also where the words' score
/// is low for an unknown company or trade.
/// </summary>
internal static partial class OpeningCue
{
    /// <summary>Log-odds that it adds.</summary>
    private const float Weight = 2;

    /// <summary>Where a call begins.</summary>
    public const int Turns = 4;

    private const int Reach = 80;

    /// <summary>What a turn at the beginning of a call adds to the log-odds that the agent speaks; 0 for any other words.</summary>
    public static float Find(string text) => Cue().IsMatch(text.Length <= Reach ? text : text[..Reach]) ? Weight : 0;

    [GeneratedRegex(
        "我(?:们)?(?:这边|这里)?是[^,，。？?！!的]{2,16}(?:公司|集团|科技|设备|实业|厂家|中心|客服|售后|的客服|的销售|的业务|的售后|的小[\u4E00-\u9FFF])|这(?:里|边)是[^,，。？?！!]{2,16}(?:公司|集团|科技|设备|客服|售后|中心)"
        + "|(?:现在|这会儿|请问)?(?:您)?(?:现在)?(?:方便|有空|有时间)(?:说话|讲话|通话|接电话|聊)|很高兴为您服务|工号[0-9一二三四五六七八九零]+"
        + @"|\b(?:this is|my name is|i'm|i am)\b[^.?!]{1,30}\b(?:from|with|at|calling from|on behalf of)\b|thank(?:s| you) for calling|is (?:now|this) a (?:good|bad|convenient) time|how (?:can|may) i help",
        RegexOptions.IgnoreCase)]
    private static partial Regex Cue();
}
