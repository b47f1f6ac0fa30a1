using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>The words by which an objection's kind shows, to point at them; the kind itself comes from the models.</summary>
internal static partial class ObjectionWords
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The clause that carries the objection; the whole turn when no word gives it away.</summary>
    public static Span Find(string kind, string text) =>
        CueOf(kind)?.Match(text) is { Success: true } match ? Clause.Around(text, match.Index) : new Span(0, text.Length);

    private static Regex? CueOf(string kind) => kind switch
    {
        Labels.CustomerActs.ObjectionPrice => Price(),
        Labels.CustomerActs.ObjectionAuthority => Authority(),
        Labels.CustomerActs.ObjectionTiming => Timing(),
        Labels.CustomerActs.ObjectionNoNeed => NoNeed(),
        Labels.CustomerActs.ObjectionSupplier => Supplier(),
        Labels.CustomerActs.ObjectionTrust => Trust(),
        Labels.CustomerActs.Refusal => Refusal(),
        _ => null,
    };

    [GeneratedRegex(@"贵|价|便宜|预算|没钱|打折|优惠|块钱|expensive|pric(e|ey)|cheap|budget|afford|discount|\bdear\b|\bcosts?\b", Options)]
    private static partial Regex Price();

    [GeneratedRegex(@"做不了主|说了不算|领导|老板|矿长|厂长|老公|老婆|家里人|上面|商量|请示|批|boss|manager|director|committee|partner|my (wife|husband)|sign it off|not my (call|decision)|approve", Options)]
    private static partial Regex Authority();

    [GeneratedRegex(@"忙|开会|以后|再说|改天|过(一)?阵|等等|等到|年后|下(个)?月|明年|later|busy|not now|next (week|month|year|quarter)|meeting", Options)]
    private static partial Regex Timing();

    [GeneratedRegex(@"用不着|用不上|不需要|不用|没需求|够用|刚(换|买)|don't need|no need|not interested|happy with|already (have|got)|just (bought|replaced)", Options)]
    private static partial Regex NoNeed();

    [GeneratedRegex(@"供应商|供货|一直用|用惯|别家|人家|合作|签了|under contract|supplier|already (use|buy|with)|competitor|we use", Options)]
    private static partial Regex Supplier();

    [GeneratedRegex(@"骗|忽悠|不信|信不过|没听(说)?过|真的假的|吹|靠谱|保证|scam|trust|never heard|believe|prove|promise", Options)]
    private static partial Regex Trust();

    [GeneratedRegex(@"不要|不买|不用|算了|别打|不考虑|挂了|没兴趣|no thanks|not interested|don't (call|ring|bother)|stop calling|forget it|no thank", Options)]
    private static partial Regex Refusal();
}
