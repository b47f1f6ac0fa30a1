using System.Text.RegularExpressions;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Checks;

/// <summary>Small sounds of listening ("嗯", "对对", "uh huh"), which neither take the word nor interrupt.</summary>
internal static partial class Backchannel
{
    private const int Longest = 16;

    public static bool Is(TurnReport turn) => turn.Text.Length <= Longest && Sounds().IsMatch(turn.Text);

    [GeneratedRegex(
        @"^[\s\p{P}]{0,4}((嗯|哦|噢|喔|啊|哎|唉|对|是|好|行|诶|mm|mhm|hm|uh|huh|yeah|yep|yes|right|ok|okay|sure|oh)[的嘛吧\s\p{P}]{0,4}){1,4}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sounds();
}
