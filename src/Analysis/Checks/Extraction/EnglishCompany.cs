using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>
/// Company names in English, on the original text because capitals tell a name from a word. Transcripts without capitals are read too, up to the
/// first word that no name holds.
/// </summary>
internal static partial class EnglishCompany
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Word = @"[A-Z][\w'’.-]{0,24}(?<![.])";
    private const string Capitals = "(?<name>" + Word + "( (" + Word + "|&|and(?= [A-Z])|of(?= [A-Z])|the(?= [A-Z]))){0,4}( (mill|mine|plant|quarry|school|works|depot|ward)(?![a-z]))?)";
    private const string LowerWord = "(?!(all|any|some|no|not|what|how|much|more|now|then|these|those|whom|me|him|her|them|us|i|i'm|and|or|so|but|again|my|we|our|you|your|is|are|was|has|uh|um|er|about|calling|on|for|the|a|an|with|this|that|here|just|it|it's|do|did|have|had|last|first|second|third|fourth|one|in|at|from|please|speaking|sir|hello|hi|to|of|serial|ending|number|account|order|ref|reference|extension|we|they|he|she|there|where|who|what|when)\\b)[a-z][a-z'’&-]{1,24}";
    private const string Lowers = "(?<name>" + LowerWord + "( (" + LowerWord + "|of(?= [a-z]))){0,3})";
    private const string From = @"((at|with|over at|here at)( the)? |(from|of|in)( the)? (?=[A-Z][\w'’-]{1,24} (&|[A-Z]|of\b|(mill|mine|plant|quarry|school|works|depot|ward)\b)))";

    /// <summary>A name that ends with its trade, with capitals or without.</summary>
    private const string TradeName = @"(?<name>(?-i:(?!Mr|Mrs|Ms|Dr)" + Word + "( (" + Word + @"|&|and(?= [A-Z])|of(?= [A-Z]))){0,3}?) (?i:" + EnglishTrades.Pattern + ")(?![a-z])( (Ltd|Limited|LLC|Inc|Group|Supply|Bakers|Roofing|Hotels)(?![a-z]))?)";
    private const string LowerTradeName = "(?<name>" + LowerWord + "( " + LowerWord + "){0,2}? " + EnglishTrades.Pattern + "(?![a-z]))";
    private const string Person = @"[A-Za-z][\w'’.-]{0,20}";

    public static TurnSpan? Own(TurnText text) => First(OwnCapitals(), text) ?? First(OwnOpener(), text) ?? First(OwnLower(), text);

    public static TurnSpan? Addressed(TurnText text) => First(AddressedTrade(), text) ?? First(AddressedCapitals(), text) ?? First(AddressedLower(), text);

    public static bool Asks(TurnText text) => text.HasLatin && AsksPattern().IsMatch(text.Original);

    public static TurnSpan? Answer(TurnText text) => First(AnswerCapitals(), text) ?? First(AnswerTrade(), text);

    public static TurnSpan? OfNote(TurnText text) => First(NotePerson(), text) ?? First(NotePattern(), text);

    private static TurnSpan? First(Regex pattern, TurnText text)
    {
        if (!text.HasLatin)
            return null;
        var name = pattern.Match(text.Original).Groups["name"];
        return name.Success && !Generic().IsMatch(name.ValueSpan) ? new TurnSpan(text.Turn, name.Index, name.Index + name.Length) : null;
    }

    [GeneratedRegex(@"\b([Tt]his is|[Ii]t['’]s|I['’]m|I am|[Mm]y name is)(?! (locked|tied|happy|good|fine|already|with|just|stuck))( " + Person + @"){0,2}( here)?,? (calling |ringing )?" + From + Capitals + @"|\b([Ww]e['’]re|[Ww]e are|[Cc]ompany is|[Cc]alling from|[Ii]nvoice it to)( called)? (?=[A-Z])" + Capitals, Options)]
    private static partial Regex OwnCapitals();

    [GeneratedRegex(@"\b(this is|it['’]s|i['’]m|i am|my name is)( " + Person + @"){0,2}( here)?,? (calling |ringing )?(at|from|with) (the )?" + Lowers, Options)]
    private static partial Regex OwnLower();

    [GeneratedRegex(@"\b([Ii]s (that|this|it)( the)?|[Aa]m [Ii] (speaking|through) (to|with)|[Ss]peaking (to|with)|[Cc]alling (for|about)( the)?|^(Hi|Hello|Hello there|Good (morning|afternoon)),?)( [\w'’.-]{1,20}){1,5}? " + From + Capitals + @"(?=[,.]? ?(\?|Is\b|It['’]s|This is))|\b[Cc]alling for [^,.?!]{1,40}?" + From + Capitals, Options)]
    private static partial Regex AddressedCapitals();

    /// <summary>"Good morning, Marchetti Stone?", "is that barwon plumbing", "Mr. Salter, Brisket Brothers".</summary>
    [GeneratedRegex(@"\b[Ii]s (that|this|it) for " + Capitals + @"(?= in\b|,? or\b|\?)|\b([Ii]s (that|this|it)( the)?|[Ss]peaking (to|with)|^((Hi|Hello|Hey|Good (morning|afternoon|evening)|Morning|Afternoon),?)) " + TradeName + @"(?= ?[?.]|,(?! [\w'’-]{1,20} (speaking|here)\b)|$)|\b(Mr|Mrs|Ms|Dr)\.? [A-Z][\w'’-]{1,20}, " + TradeName + @"|\bis (that|this)( the)? " + LowerTradeName + @"(?=[ ?.,]|$)", Options)]
    private static partial Regex AddressedTrade();

    /// <summary>The customer at the start of his turn: "Delacroix Furniture, and I would…", "Hi Karabo, Elsabe from Rooiberg Biltong".</summary>
    [GeneratedRegex(@"^((Yes|Yeah|Hi|Hello|Good (morning|afternoon))( [A-Z][\w'’-]{1,20})?[,.] )?(" + TradeName + @"(?=[,.])|[A-Z][\w'’-]{1,20}( [A-Z][\w'’-]{1,20})? (from|at|with|of) (the )?(?=[A-Z][\w'’-]{1,24} (&|[A-Z]))" + Capitals + ")", Options)]
    private static partial Regex OwnOpener();

    /// <summary>A trade, a place in a sentence or a person alone is no name.</summary>
    [GeneratedRegex("^(the |a |an |my |our |your )?((" + EnglishTrades.Pattern + @"|all|bills|midnight|half|quarter|early|late|home|work|five|six|seven|eight|nine|ten|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|june|july) ?){1,4}$|^(mr|mrs|ms|miss|dr|sister|father)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Generic();

    /// <summary>"is that sam at barwon plumbing", but not who calls: "is that sam its lee from barwon plumbing".</summary>
    [GeneratedRegex(@"\bis (that|this)( the)?( (?!(its|it['’]s|this|i['’]m|about)\b)[\w'’.-]{1,20}){1,3}? (at|from) (the )?" + Lowers, Options)]
    private static partial Regex AddressedLower();

    [GeneratedRegex(@"\b(company|business|firm|school|site|shop|mine)('s)? name\b|\bname (of|for) (the|your) (company|business|firm|delivery note|invoice|account)|\bwhich (company|site|business|firm)\b|\bwhere are you calling from|\bwho do you work for", Options | RegexOptions.IgnoreCase)]
    private static partial Regex AsksPattern();

    [GeneratedRegex(@"^(([Ii]t['’]s|[Uu]h|[Uu]m|[Yy]eah|[Yy]es|[Oo]h|[Ww]e['’]re|[Tt]he)[, ]{1,2}){0,3}" + Capitals, Options)]
    private static partial Regex AnswerCapitals();

    [GeneratedRegex(@"^((it['’]s|uh|um|yeah|yes|oh|we['’]re|the)[, ]{1,2}){0,3}" + LowerTradeName, Options)]
    private static partial Regex AnswerTrade();

    /// <summary>A person, then where he works: "Niamh, Shannon Credit Union.", "Wayne at Coopers Creek", "Mr Suresh Kaveri Polymers".</summary>
    [GeneratedRegex(@"^((Mr|Mrs|Ms|Dr|Sr) )?[A-Za-z][\w'’-]{1,20}( [A-Z][\w'’-]{1,20})?(,? (at|from|of|@) (?=[A-Z])" + Capitals + "|,? " + TradeName + @"|, (?<name>" + Word + "( " + Word + @"){1,3})(?=[.:,;]))", Options)]
    private static partial Regex NotePerson();

    /// <summary>Two capitalised words at least; a job or a verb of calling is no company.</summary>
    [GeneratedRegex(
        "^\"?(?!(Sr|Sister|Spoke|Called|Call|Rang|Met|Mr|Mrs|Ms|Dr|Under|No|Left|Ops|IT|Gym|The|Tried|Back|Emailed|Visited|Owner|Buyer|Site|Brewer|Chef|Second|Third|First|Another|Distributor|Went|Had|Got|Very|Same|Old|New)\\b)"
        + @"((?<name>" + Word + @"( ([A-Z][a-z][\w'’-]{0,22}|&|of(?= [A-Z]))){1,3})(?=\W|$)|" + LowerTradeName + ")", Options)]
    private static partial Regex NotePattern();
}
