using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>Company names in Chinese, on normalised text: a name that ends as companies' names do, in a place where it names the customer's.</summary>
internal static partial class ChineseCompany
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Kind =
        "(公司|集团|煤矿|铁矿|露天矿|矿务局|矿业|煤业|煤电|能源|电力|热电|化工|石化|水泥|钢铁|铝业|机械|机电|电机|电器|电气|电子|电镀|科技|软件|网络|通信|制衣|服装|服饰|鞋业|家纺|纺织"
        + "|玩具|包装|印务|印刷|五金|塑胶|塑料|建材|石材|砂石|木业|家具|家居|装饰|物业|地产|置业|酒店|宾馆|民宿|饭店|餐饮|餐厅|会所|海鲜|食品|烘焙|茶业|豆制品|超市|商贸|贸易|实业|工贸|物流|货运|运输|供热|检测|门诊|诊所"
        + "|药业|药房|幼儿园|书院|教育|银行|农庄|农场|农业|合作社|种业|养殖场|光电|精密|模具|重工|汽配|轴承|阀门|泵业|电缆|线缆|仪表|仪器|自动化|液压|消防|劳保|安防|玻璃|陶瓷|卫浴|门窗|管业|涂料|橡胶|轮胎|皮革|箱包|针织|面料|冷饮|饮料|乳业|酒业|粮油|面粉|饲料|畜牧|水产|冷链|园林|苗木|环保|生物|制药|船务|船舶|航运|港务|水务|燃气|广告|传媒|文化|旅行社|口腔|体检|养老院|驾校|研究院|研究所|设计院|项目部|供电局|医院|学校|中学|小学|大学|学院|婚庆|塑业|钢构|机修|农机|酒馆|面馆|火锅|批发部|经营部|营业部|事务所|工作室|经销部|采石场|砖厂|丝绸|印染|染织|织造|化纤|毛纺|橡塑|焊割|焊材|人力|劳务|公寓|果园|街道办|药材|农资|钢结构|空调|制冷|金属|选矿|选煤|洗煤|油田|酒家|家电|茶楼|影楼|美容院|健身房|车队|厂|矿|店)";

    /// <summary>Characters that no company's name holds, but sentences do.</summary>
    private const string NameCharacter = @"[\p{IsCJKUnifiedIdeographs}a-z0-9-[我你您他她它这那哪个的什么就是们吗呢吧了都也还不没要去说讲用给把被跟点喂啊嗯哦请问贵打从对叫谁想让很歉]]";
    private const string Name = "(?<name>" + NameCharacter + "{2,10}?" + Kind + "((?=" + NameCharacter + "{0,4}?(集团|公司|厂))" + NameCharacter + "{0,4}?(集团|公司|厂))?)";

    private const string Surname = "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢骆岳齐沙梅庄辛管左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋甘景薄单包司柏宁柯阮桂闵解强柴车房边净蒲佟佘戚尚邬芮卞应虞嵇裘缪宗郁荀储巫仲伊宫仇栾厉戎符郜蔺屠蒙池胥闻党贡姬冉桑濮扈冀瞿鞠谌冼臧晏]";
    private const string Title = "(总|工|厂长?|经理|主任|科长?|老板娘?|师傅|老师|队长?|指导|姐|哥|店长|园长|处长?|部长|站长|校长|院长|主管|护士长|厨师长|女士|先生|小姐|书记|矿长|所长|局长|社长|馆长|行长|会长|会计)";
    private const string Person = "(" + Surname + Title + "|[老小]" + Surname + "(?<!小时)|老总|老板娘?|店长|园长|护士长|厨师长|二公子|夫妻|店主|两口子|阿[\\p{IsCJKUnifiedIdeographs}-[里拉门姨]]|[a-z]{2,12}(姐|哥|总|经理|老师))";

    /// <summary>A part of a company, or what its people did: the name before it has ended.</summary>
    private const string After = "((设备|器械|质检|技术|信息|安监|机电|采购|财务|人事|行政|总务|后勤|生产)(科|部|室|处|上)|后勤|仓库|前台|行政|一(听|见面|上来|开口|直)|[说讲嫌定])";

    /// <summary>What a name is not: the customer's own premises or a trade.</summary>
    private const string GenericPattern =
        "^(" + Kind + "|某|卖家|会计|代表|钣金|社长|团长|串串|茶商|主席|工会|商场|工|科长|剧场|停车|印刷|汽修|辅助|园|社|网|网店|开|做|皮包|茶|楼|广场|北京|上海|天津|重庆|广州|深圳|武汉|成都|西安|杭州|南京|苏州|郑州|长沙|沈阳|大连|青岛|济南|哈尔滨|长春|太原|石家庄|保定|合肥|南昌|福州|厦门|昆明|贵阳|南宁|兰州|银川|西宁|乌鲁木齐|呼和浩特|海口|宁波|温州|义乌|无锡|佛山|东莞|临沂|唐山|挖机|配件|社|客人|保安|驻场|大姐|阿姨|前台|大|小|老|新|国有|私营|民营|外贸|贸易|物流|货运|机电|通风|运输|采购|安监|信息|技术|维修|检修|设备|矿务|总|分|子|修理|装修|五金|建材|采石|集成|拆迁|代理|学校|医院|后勤|棋牌|钢|风电|叶片|中心|部|科|室|场|厂|矿|店|队|商|户|公司|集团|煤矿|酒店|物业|工程|城南|城北|健身|房|机关|教练|转|批发|市场|全市|全国|上|下|这|别|前|原|各|人|家|班长|办|所|局|房东|客户|供应|经销|分销|来电|再次|二次|办公室|敬老|搅拌|食品|甲方|乙方|业主|施工|水务|设计|数据|科学|心理|学生|家长|总务|财务|总监|总裁|董事|生产|质检|品管|行政|人事|法务|运营|项目|销售|隔壁|对面|楼下|附近|村里|街上|中央|家用|商用|市场部|仓库|货架|餐|餐馆|面馆|火锅|馆|组|院|站|处|班|租|租房|团|号|第|最后|一|两|二|三|四|五|[0-9]+|小区|社区|街道|镇|村|县|市|省|区|美容|茶楼|影楼|电话|回访|今天|上午|下午|昨天){1,6}$|女士|先生|小姐|师傅|小时|团号|客人|客户|某|科长|总监|科室|换|退|落|充电|改|[0-9]层|^[a-z]?[0-9]";

    /// <summary>The customer names his own.</summary>
    public static TurnSpan? Own(TurnText text) => First(OwnPattern(), text);

    /// <summary>The agent names the customer's.</summary>
    public static TurnSpan? Addressed(TurnText text) => First(AddressedPattern(), text);

    /// <summary>The agent asks for the name.</summary>
    public static bool Asks(TurnText text) => text.HasHan && AsksPattern().IsMatch(text.Normalized);

    /// <summary>The customer's answer to that: its first clause.</summary>
    public static TurnSpan? Answer(TurnText text) => First(AnswerPattern(), text);

    /// <summary>A note begins with the customer: with a name that ends as companies' do.</summary>
    public static TurnSpan? OfNote(TurnText text) => First(NoteName(), text) ?? First(NotePerson(), text) ?? First(OwnPattern(), text);

    private static TurnSpan? First(Regex pattern, TurnText text)
    {
        if (!text.HasHan)
            return null;
        for (var match = pattern.Match(text.Normalized); match.Success; match = match.NextMatch())
        {
            var name = match.Groups["name"];
            if (!Generic().IsMatch(name.ValueSpan))
                return text.Span(name.Index, name.Index + name.Length);
        }
        return null;
    }

    [GeneratedRegex("(我们?|俺们?|咱们?|这里|这边|单位|公司|名称|全称|抬头)(这边|这里|这儿|单位|公司)?(就是|全称是|全称叫|是|叫|开|在|写)" + Name, Options)]
    private static partial Regex OwnPattern();

    [GeneratedRegex(
        "((?<!我|我们|我这边|我这里|这里|这边)(请问)?(您们?|你们?|咱们?|贵方|贵司|贵公司|对方)?(这边|那边|那里)?(?<=您|你|们|问|您这边|您那边|贵方|贵司|贵公司)(是|就是)|(?<=听)[^,.!?]{0,6}(咱们?|您们?|贵)|咱们|^(喂|你好|您好|哎|[, ]){1,4}(?![^!?]{0,40}(为您|热线|客服|售后))(?=[^,.!? ]{2,12}(不|吗|吧|么|的?" + Person + "))|^(喂|你好|您好|哎|[, ]){1,4}(请问)?(您那边|这里|这边)?是(?=[^,.!? ]{3,14}(吗|吧|么)))"
        + Name, Options)]
    private static partial Regex AddressedPattern();

    [GeneratedRegex("(全称|公司名|单位名|抬头|名称)|哪(个|家)的?(公司|单位|矿|厂|店|企业)|(公司|单位|贵司)(叫|怎么称呼|是哪)|矿名|(您|你)(们)?是哪(里|儿|家|边)的?", Options)]
    private static partial Regex AsksPattern();

    [GeneratedRegex("^(嗯|哦|啊|对|[, ]){0,3}(我们?|俺们?|这边)?(是|叫)?(?<name>" + NameCharacter + "{2,16}?)(?=的?([,. !]|$))", Options)]
    private static partial Regex AnswerPattern();

    [GeneratedRegex(@"^(跟|和|给|与|打给|联系|拜访|回访)?(?<name>[\p{IsCJKUnifiedIdeographs}a-z0-9-[我你您他她它这那哪个的什么就是吗呢吧了也还不没要说讲被点给打做在换退落]]{2,8}?)(的|那个|供应站|信息化的|车队|质检室|运营| ){0,2}" + Person, Options)]
    private static partial Regex NotePerson();

    [GeneratedRegex("^((电话|上门|当面|微信)?(联系|拜访|回访|沟通) ?|跟|和|给|与|打给)?(?<name>" + NameCharacter + "{2,8}?" + Kind + ")(?=[,.:;/ 的]|$|那边|这边|[^,.!?做在换退落园]{0,8}" + Person + "|" + After + "|" + Surname + "(?![^,.: ]))", Options)]
    private static partial Regex NoteName();

    [GeneratedRegex(GenericPattern, Options)]
    private static partial Regex Generic();
}
