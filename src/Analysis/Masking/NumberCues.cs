using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>The words before a number that say what it is, in normalised text.</summary>
internal static partial class NumberCues
{
    /// <summary>Characters before a number in which its cue stands.</summary>
    private const int Distance = 36;

    /// <summary>A number this near to the start of a turn answers the question of the turn before.</summary>
    private const int AnswerStart = 12;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>The nearest cue before a number; where there is none, what the turn before asked for.</summary>
    /// <param name="text">Normalised.</param>
    /// <param name="start">Where the number starts.</param>
    /// <param name="asked">What the turn before asked for.</param>
    public static NumberCue Before(string text, int start, NumberCue asked)
    {
        var from = Math.Max(0, start - Distance);
        var sentence = text.LastIndexOfAny(['!', '?', ';', '\n'], Math.Max(0, start - 1), Math.Max(0, start - from));
        if (sentence >= 0)
            from = sentence + 1;
        var found = Last(text[from..start]);
        return found == NumberCue.None && start <= AnswerStart ? asked : found;
    }

    /// <summary>What a turn asks for, if it ends in asking for something.</summary>
    public static NumberCue Asked(string? normalized) =>
        normalized is not null && Question().IsMatch(normalized) ? Last(normalized) : NumberCue.None;

    private static NumberCue Last(string text)
    {
        var cue = NumberCue.None;
        for (var match = Cue().Match(text); match.Success; match = match.NextMatch())
        {
            var next = match.Groups switch
            {
                var groups when groups["ending"].Success => NumberCue.Ending,
                var groups when groups["business"].Success => NumberCue.Business,
                var groups when groups["id"].Success => NumberCue.NationalId,
                var groups when groups["card"].Success => NumberCue.BankCard,
                var groups when groups["qq"].Success => NumberCue.Qq,
                var groups when groups["wechat"].Success => NumberCue.WeChat,
                var groups when groups["phone"].Success => NumberCue.Phone,
                _ => NumberCue.Reach,
            };
            // "my phone number, call me on …": to reach says less than what was said before.
            if (next != NumberCue.Reach || cue == NumberCue.None)
                cue = next;
        }
        return cue;
    }

    [GeneratedRegex(
        "(?<ending>(身份证|银行卡|信用卡|储蓄卡|卡|手机)(号码?)?的?(最?后[四六4六]位(数字)?|尾号|末[四六]位)|last (four|4|six|6)( digits)?( numbers)? (of|on) (my |the |your |his |her )?(social|ssn|card|account|phone)|(social|card|account)( number)? ends? (in|with)|(social|card)( number)? ending( in| with)?)"
        + "|(?<business>(订单|运单|快递|物流|工单|合同|发票|流水|批次?|货|单|型|编|序列|物料|条形?码|资质|证书|许可证?|专利|版本|注册证|备案|产品|设备|机身|出厂|税务?|采购|项目|招标|案件|会员|客户|员工|信用代)(编)?(号码?|码)|(purchase |sales |work )?(order|invoice|tracking|serial|part|ref|reference|batch|po|model|ticket|case|lot|quote|quotation|item|catalogue|catalog|stock|sku|asset|certificate|patent|vat|job|barcode|delivery note|docket|policy|contract|confirmation|version|firmware|build|extension)( number| no\\.?| num| code| id|#)?(?![a-z]))"
        + "|(?<id>身份证|证件号|护照|社会?保障?号|(?<![a-z])(ssn|social security|social(?= (is|number|:))|national insurance|ni number|passport|national id|id card|id number))"
        + "|(?<card>银行卡|信用卡|储蓄卡|借记卡|卡号|银行账[号户]|账号|开户行|(?<![a-z])((debit|credit|bank|visa|mastercard|amex|master) card|card|visa|mastercard|amex|bank account|account number|sort code|iban)(?![a-z]))"
        + "|(?<qq>(?<![a-z])qq(?![a-z])|扣扣|企鹅号)|(?<wechat>微信|威信|(?<![a-z])(wechat|weixin|vx|wx)(?![a-z]))"
        + "|(?<phone>电话|手机|座机|固话|传真|号码|联系方式|小灵通|(?<![a-z])(phone|mobile|cell|cellphone|landline|telephone|tel|fax|whatsapp|number|direct line|home line)(?![a-z]))"
        + "|(?<reach>打(给|到|过来|我)|拨|联系|(?<![a-z])(call|reach|ring|text|contact|dial|catch)(?![a-z]))",
        Options)]
    private static partial Regex Cue();

    [GeneratedRegex("[?]|多少|什么|几号|留(个|一下)|报(一下|给)|说(一下|给我)|发(我|给)|方便(给|留)|记(一下|下)|(?<![a-z])(what|which|give me|have your|take your|get your|confirm your|read me|tell me|can i|may i)(?![a-z])", Options)]
    private static partial Regex Question();
}
