using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Parley.Analysis.Formats;

/// <summary>Whether a word before a colon looks like a person, a voice, or a heading of notes ("注意", "联系电话", "Note").</summary>
internal static partial class NameShape
{
    private const string Surnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    private const string Titles = "经理|总监|总经理|总|女士|先生|小姐|太太|老师|主任|科长|工|老板|厂长|局长|师傅|董|处长|部长|院长|队长|书记|医生|同学|工程师|主管|店长|会长|校长|矿长|哥|姐|叔|阿姨";

    /// <summary>Words, and ends of words, that head a note or a remark and never name a speaker; normalised.</summary>
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "注意", "例如", "比如", "譬如", "提示", "总之", "总结", "小结", "首先", "其次", "最后", "第一", "第二", "第三", "第四", "一是", "二是", "三是", "另外", "此外", "补充", "附", "注", "即", "其中",
        "他说", "她说", "我说", "你说", "客户说", "说", "问题", "答案", "结论", "重点", "关键", "微信", "邮箱", "传真", "网址", "产品", "公司", "单位", "部门", "职务", "行业", "规模", "预算", "联系人", "决策人", "下一步", "跟进", "待办", "摘要", "主题", "标题", "录音", "工号", "时长", "语言", "方向", "来源", "状态", "类型", "等级", "标签", "顾虑", "需求", "意向", "竞品", "优势", "缺点", "优点", "高兴", "明天", "后天", "今天", "昨天", "上午", "下午", "任务", "项目", "时候", "简单", "简述", "成交", "成本", "包括", "应该", "明确", "连接", "解释", "关于", "单价", "总价", "全部", "安排", "方便", "商品", "文件", "顾客反映", "于是", "和", "那么", "所以", "但是", "因为", "就是",
        "note", "notes", "nb", "n.b", "warning", "summary", "example", "examples", "however", "also", "actually", "remember", "important", "question", "questions", "answer", "anyway", "first", "second", "third", "finally", "next", "action", "actions", "reminder", "update", "issue", "issues", "result", "results", "problem", "problems", "solution", "option", "options", "price", "prices", "total", "subject", "date", "time", "ps", "p.s", "tip", "tips", "listen", "look", "basically", "honestly", "seriously", "e.g", "i.e", "eg", "ie", "http", "https", "mailto", "re", "fw", "fwd", "cc", "bcc", "from", "to", "todo", "status", "contact", "contacts", "company", "product", "name", "id", "number", "phone", "email", "fax", "address", "need", "needs", "budget", "timeline", "background", "objection", "objections", "outcome", "agenda", "attendees", "participants", "topic", "title", "duration", "language", "follow up", "follow-up", "next step", "next steps", "call notes", "remarks", "remark", "comment", "comments", "details", "detail", "feedback", "request", "requests", "reason", "service", "quality", "delivery", "quote", "recording", "transcript", "plan", "pros", "cons", "bottom line", "fact", "point", "today", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "said", "says", "well", "so", "and", "but", "or", "the", "then", "type", "call", "file", "source", "level",
    ], StringComparer.Ordinal);

    /// <summary>True for a word that heads notes.</summary>
    public static bool IsWordOfNotes(string normalized) => Words.Contains(normalized) || EndOfHeading().IsMatch(normalized) || DayOrHour().IsMatch(normalized)
        || Words.Contains(normalized[(normalized.LastIndexOf(' ') + 1)..]);

    /// <summary>"张伟", "欧阳娜娜", "小张", "王经理", "林总".</summary>
    public static bool IsChineseName(string text) => ChineseName().IsMatch(text) && !IsWordOfNotes(text);

    /// <summary>One or two words of Latin letters, in lower case.</summary>
    public static bool IsLatinName(string normalized) => LatinWords().IsMatch(normalized);

    /// <summary>A person's name by its look: Chinese, or one to three capitalised words.</summary>
    public static bool IsPerson(string label, string normalized) =>
        !IsWordOfNotes(normalized) && (ChineseName().IsMatch(normalized) || LatinName().IsMatch(label));

    /// <summary>The name that software gives to a voice: "Speaker 1", "spk_0", "说话人1".</summary>
    public static bool IsVoice(string normalized) => Voice().IsMatch(normalized);

    /// <summary>One letter or counting stem: "A", "乙", "Q", "问".</summary>
    public static bool IsLetter(string normalized) => normalized is [>= 'a' and <= 'z'] or "甲" or "乙" or "丙" or "丁" or "问" or "答";

    [GeneratedRegex($"^(?:[小老阿][\u4E00-\u9FFF]|(?:欧阳|司马|上官|诸葛|慕容|司徒|[{Surnames}])(?:{Titles}|[\u4E00-\u9FFF]{{1,2}}|[\u4E00-\u9FFF]{{0,2}}(?:{Titles})))$")]
    private static partial Regex ChineseName();

    [GeneratedRegex(@"^(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?[A-Z][a-zA-Z'\u2019-]{1,20}(?:\s[A-Z][a-zA-Z'\u2019-]{0,20}\.?){0,2}$")]
    private static partial Regex LatinName();

    [GeneratedRegex(@"^[a-z][a-z'.-]{0,20}(?: [a-z][a-z'.-]{0,20})?$")]
    private static partial Regex LatinWords();

    [GeneratedRegex(@"^(?:speaker|spk|spkr|voice|channel|ch|participant|party|说话人|发言人|讲话人|讲者|角色|声道|通道|声音)[\s_\-#]*(?:\d{1,3}|[a-z]|[一二三四五六七八九])$")]
    private static partial Regex Voice();

    [GeneratedRegex("(?:反馈|回复|意见|情况|问题|需求|要求|内容|结果|时间|日期|电话|号码|手机|地址|名称|姓名|方式|备注|说明|计划|建议|原因|方案|数量|价格|金额|型号|编号|编码|工号|记录|时长|摘要|总结|步骤|目标|目的|条件|标准|信息|资料|类型|状态|来源|标签|意向|态度|性格|异议|顾虑|职位|职务|行业|地点|人数|链接|说|道)$")]
    private static partial Regex EndOfHeading();

    [GeneratedRegex("(?:周|星期|礼拜)[一二三四五六日天]|[上下]午|[0-9一二两三四五六七八九十]+(?:月|日|号|点|分)|^(?:今|明|后|昨)[天晚早]")]
    private static partial Regex DayOrHour();
}
