using System.Text.RegularExpressions;
using Parley.Analysis.Calls;
using Parley.Analysis.Input;
using Parley.Analysis.Text;

namespace Parley.Analysis.Formats;

/// <summary>The lines before a plain-text transcript that describe the call (number, time, staff id, recording …); what Parley can use of them goes into the context.</summary>
internal sealed partial class CallHeading
{
    /// <summary>Lines such as "客服: 张三" that may stand between two lines of the heading.</summary>
    private const int MostBetween = 3;

    private const int LongestBetween = 30;
    private const int LongestValue = 200;

    /// <summary>How many lines belong to it.</summary>
    public int Length { get; private set; }

    public string? CallId { get; private set; }

    public CallContext Context { get; private set; } = CallContext.Empty;

    public static CallHeading Read(IReadOnlyList<TextLine> lines)
    {
        var heading = new CallHeading();
        var between = 0;
        for (var i = 0; i < lines.Count && between <= MostBetween; i++)
        {
            var line = lines[i].Text.Trim();
            if (line.Length == 0 || Decoration().IsMatch(line))
                continue;
            if (Field().Match(line) is { Success: true } field && IsValue(field.Groups[1].Value, field.Groups[2].Value))
            {
                heading.Take(NormalizedText.From(field.Groups[1].Value).Text, field.Groups[2].Value.Trim());
                (heading.Length, between) = (i + 1, 0);
            }
            else if (Title().IsMatch(line))
                (heading.Length, between) = (i + 1, 0);
            else if (line.Length <= LongestBetween && !SentenceMark().IsMatch(line) && LineHeadParser.Parse(line) is { Kind: HeadKind.Colon })
                between++;
            else
                break;
        }
        return heading;
    }

    /// <summary>True for a ruler: it is neither heading nor speech.</summary>
    public static bool IsDecoration(string line) => Decoration().IsMatch(line);

    /// <summary>What follows "时间:" in a heading is no sentence; "主叫: …" is a heading before a number only, else a speaker.</summary>
    private static bool IsValue(string name, string value) =>
        value.Length <= LongestValue && !SentenceEnd().IsMatch(value) && (name.Trim() is not ("主叫" or "被叫") || !value.Any(char.IsLetter));

    private void Take(string name, string value)
    {
        if (value.Length is 0 or > CallLimits.IdLength)
            return;
        if (CallIdName().IsMatch(name))
            CallId ??= value;
        else if (AgentIdName().IsMatch(name))
            Context = Context with { AgentId = Context.AgentId ?? value };
        else if (CustomerIdName().IsMatch(name))
            Context = Context with { CustomerId = Context.CustomerId ?? value };
        else if (name is "语言" or "language")
            Context = Context with { Language = LanguageTag.Read(value) };
    }

    [GeneratedRegex(@"^[#*\s]*((?:(?:客户|顾客|用户|坐席|座席|客服|员工|销售|通话|会话|录音|来电|呼叫|开始|结束|主叫|被叫|接听|业务)?(?:号码|电话|手机号?|时间|日期|时长|工号|编号|编码|姓名|名称|地址|文件|流水号|id|方向|状态|类型|部门|渠道|地点|链接)|录音|主叫|被叫|日期|主题|产品|公司|项目|语言|参会人员?|参与者|与会者|满意度|(?:call|conversation|session|agent|customer|recording|start|end|phone|caller|staff|employee)[ _]?(?:id|name|number|no\.?|time|date|phone|file|url)|date|time|start|end|duration|length|recording|file|phone|number|subject|title|topic|participants|attendees|language|direction|queue|campaign|status)\s*)(?:[:：=]\s*|\t+)(.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    [GeneratedRegex(@"^[#*=\-\s【\[<《]*(?:(?:通话|对话|会话|电话|录音|语音|转写|转录|沟通)(?:记录|内容|文本|详情|转写|转录|录音|结果|开始|文字)+|transcript|call transcript|call recording|conversation|dialogue)\s*[】\]>》:：=\-*\s]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"^[-=_*~#+.·—─━\s]{3,}$")]
    private static partial Regex Decoration();

    [GeneratedRegex("[,，。！？!?；;…]")]
    private static partial Regex SentenceMark();

    [GeneratedRegex(@"[。！？!；;…]|\?(?:\s|$)|[,，].*[,，]")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("^(?:(?:通话|会话|呼叫|录音)(?:id|编号|编码|流水号)|流水号|(?:call|conversation|session|recording)[ _]?(?:id|number|no.?))$")]
    private static partial Regex CallIdName();

    [GeneratedRegex("^(?:(?:坐席|座席|客服|员工|销售)?(?:工号|编号|id)|(?:agent|staff|employee)[ _]?(?:id|number|no.?))$")]
    private static partial Regex AgentIdName();

    [GeneratedRegex("^(?:(?:客户|顾客|用户|来电)?(?:号码|电话|手机号?)|(?:客户|顾客|用户)(?:编号|编码|id)|(?:customer|caller)[ _]?(?:id|number|phone|no.?)|phone|number|phone[ _]?number)$")]
    private static partial Regex CustomerIdName();
}
