using System.Buffers;
using System.Text.RegularExpressions;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>The words that tell an end user from a distributor, in normalised text: each language's pattern is tried only where a word of it stands.</summary>
internal static partial class BuyerWords
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly SearchValues<string> ResellCues = SearchValues.Create(["resell", "resale", "sell", "distribut", "wholesale", "stock", "dealer", "trade cust", "customers", "walk-ins"], StringComparison.Ordinal);
    private static readonly SearchValues<string> UseCues = SearchValues.Create(["our own use", "end user", "we use", "resale", "ourselves", "for us", "for our"], StringComparison.Ordinal);
    private static readonly SearchValues<string> OwnCues = SearchValues.Create(["our ", "my ", "the "], StringComparison.Ordinal);

    /// <summary>He sells on.</summary>
    public static Match? Resells(TurnText text) => First(text, ResellsChinese(), ResellsEnglish(), ResellCues);

    /// <summary>In a note: he is a reseller.</summary>
    public static Match? NotedReseller(TurnText text) => First(text, NotedChinese(), NotedEnglish(), ResellCues);

    /// <summary>He uses it himself.</summary>
    public static Match? Uses(TurnText text) => First(text, UsesChinese(), UsesEnglish(), UseCues);

    /// <summary>The customer speaks of his own plant, people or machines.</summary>
    public static Match? Premises(TurnText text) => First(text, PremisesChinese(), PremisesEnglish(), OwnCues);

    /// <summary>The agent speaks of the customer's.</summary>
    public static Match? TheirPremises(TurnText text) => First(text, TheirsChinese(), TheirsEnglish(), OwnCues);

    private static Match? First(TurnText text, Regex chinese, Regex english, SearchValues<string> englishCues)
    {
        var match = text.HasHan ? chinese.Match(text.Normalized) : null;
        if (match is { Success: true } || !text.HasLatin || !text.Normalized.AsSpan().ContainsAny(englishCues))
            return match;
        return english.Match(text.Normalized);
    }

    [GeneratedRegex(@"(我们?|俺们?|咱们?|我这|家里|主要|一直|也)(是|就是|做|在做|搞)?[^,.!?你您]{0,6}(代理|经销|分销|批发|倒货|做贸易的|门市)|往下(走|发|批|供)|(给|往)(下面|周边|矿上|工地)[^,.!?]{0,6}(供货|供应|送货|批)|去年压货|做批发|压货|转手|加价卖|走货的|从我(这儿?|们这儿?|们)拿|下(面|家|线)的?客户|我(们)?(拿|进)货[^,.!?]{0,6}(卖|走)|拿货价|进货价|铺货", Options)]
    private static partial Regex ResellsChinese();

    [GeneratedRegex(@"\b(we|i) (just |mostly |only )?(resell|sell (it |them )?on|distribute|wholesale|stock (and sell|for))|\b(i'm|i am|we're|we are) (a |the |an )?([a-z]{1,12} )?(distributor|dealer|reseller|wholesaler|stockist)|\bour (resellers|dealers|trade customers)|\bmy (shop|counter) (customers|walk-ins)|\bresale\b", Options)]
    private static partial Regex ResellsEnglish();

    [GeneratedRegex(@"^[^,.!?]{0,8}(代理商?|经销商|分销商?|批发商?|贸易商)", Options)]
    private static partial Regex NotedChinese();

    [GeneratedRegex(@"\b(distributor|reseller|wholesaler|stockist|dealer)\b", Options)]
    private static partial Regex NotedEnglish();

    [GeneratedRegex(@"自己用|自用|自家用|我们?(自己)?(矿上|厂里|店里|家里)?(自己)?(在)?用的|最终用户|终端(用户|客户)|不(转|倒)?卖", Options)]
    private static partial Regex UsesChinese();

    [GeneratedRegex(@"\b(for )?our own use\b|\bend users?\b|\bwe use (it|them) ourselves|\bnot (for )?resale|\bfor ourselves\b|\b(it's|they're) for (us|our)\b", Options)]
    private static partial Regex UsesEnglish();

    [GeneratedRegex(@"(我们?|俺们?|咱们?|额们?)(这|这边|这里|那)?(个|边)?(矿|厂|店|队|车间|车队|站|家|学校|医院|酒店|小区|工地|公司|单位|科室|仓库|库房|井下|集团|部门|诊所|饭店|门诊|餐厅|园区|幼儿园|合作社|机器|设备)|矿(上|里)|厂(上|里)|店里|井下|车间|现场|工作面|机房|我(老公|老婆|妈|爸|家|女儿|儿子|娃)|我们这(层|里)|(我们?|俺们?)(这|那)?(几|两|一)?(台|条线|条产线|套|间|层|辆|栋|口井|井里|库里|坐席|这条线)|(我们?|俺们?)(自己)?(这边)?的?(焊工|化验员|秘书|助理|前台|仓里|大门|学员|租户|病人|孩子|[^,.!?手司]{1,3}(机|炉)(?![会场子率票构械动密灵制遇])|[^,.!?]{1,3}设备)|(我们?|俺们?)(就)?(搞|烧|开)[^,.!?]{1,4}的|我一个(做|搞|开|卖)|我们(?=在?用)|自己(屋|家)|我们?(那|这)?(几个|两个|些|帮)?新?(司机|工人|员工|财务|采购|师傅|护士|老师|班组|夜班|住户|业主|学生|娃|老人)", Options)]
    private static partial Regex PremisesChinese();

    [GeneratedRegex(@"\b(our|my|the) (own |night |day )?(plant|mill|mine|shop|site|ward|school|line|lads|crew|office|warehouse|workshop|factory|farm|kitchen|staff|trucks?|drivers?|team|machines?|boys|guys|house|home|wife|husband|fleet|lab|nurses|operators|teachers|residents|clinic|restaurant|bakery|store|yard|people|guests|patients|tenants|residents|members|students|kids|wards|floor|reps|vans?|rooms?|chamber|bench|ovens?|auditor|accountant|cells?|lifts?|cleaners?|trailers?|bays?|truck|freezers?|cold rooms?|boilers?|servers?|classrooms?|desks?)\b|\bour (own |present |current |old |existing )?(?!(suppliers?|customers?|clients?|price|prices|margin|margins|dealers?|buyers?|rep|boss|director|manager|money|mind|heads?|time|life|god|contract|deal|call|last|next|first|own|present|current|old|existing|side|part|end|fault|lawyer|lawyers|hands|budget|account|order|quote|conversation|names?|range|brand|brands|stock|shelf|shelves|counter|territory|network|branches)\b)[a-z]{3,}", Options)]
    private static partial Regex PremisesEnglish();

    [GeneratedRegex(@"(您|你|咱|咱们|您们|你们)(这边?|那边?|那儿)?个?(矿|厂|车间|井下|工地|学校|医院|酒店|医院|科室|站上|队上|家里|宿舍|食堂|小区|泵房|车队)(上|里)?", Options)]
    private static partial Regex TheirsChinese();

    [GeneratedRegex(@"\byour (own )?(plant|mill|mine|site|ward|school|line|lads|crew|warehouse|workshop|factory|farm|kitchen|drivers|fleet|lab|nurses|operators|teachers|residents|home)\b", Options)]
    private static partial Regex TheirsEnglish();
}
