using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>
/// Finds Chinese postal addresses in a normalised text: a road with a house number, a village with a group, a named place or a building with a
/// unit or a room; with the province, city and district before it and whatever narrows it down after it. A district or a road alone stays.
/// </summary>
internal static partial class ChineseAddress
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A character of a place's name, not one of the words that stand before an address.</summary>
    private const string NameCharacter = @"[\p{IsCJKUnifiedIdeographs}-[在是到住寄去于址送写的我你您他她们叫从这那个往过走问了就有给发和跟与及把请]]";

    private const string Number = @"([0-9]{1,5}|[零〇幺一二两三四五六七八九十百]{1,7})";
    private const string Letter = @"[a-z甲乙丙丁东西南北]?";
    private const string District = NameCharacter + "{1,8}?(省|自治区|自治州|市|盟|区|县|旗|镇|乡|街道办?|开发区|新区|村|社区)";
    private const string Road = NameCharacter + "{1,8}?(大道|大街|路|街|巷|胡同|弄|道|里|条)(东|西|南|北|中)?([一二三四五六七八九]?段)?";
    private const string House = Number + "(-" + Number + ")?(号院?|弄([ ,]{0,2}" + Number + "号)?|#)(?![楼线机位泵炉])(附" + Number + "号)?";
    private const string Place = NameCharacter + "{1,10}?(大厦|大楼|广场|公寓|花园|小区|花苑|苑|府|城|家园|公馆|山庄|庄园|宿舍|写字楼|国际|中心|园|院|湾|居|里|村|郡|庭|轩)" + "(" + Number + "期|[a-z]区|[东西南北]区)?";
    private const string Building = Letter + Number + Letter + "(栋|幢|号楼|座|号院)|[a-z](栋|幢|座)";
    private const string Unit = Number + "单元";
    private const string Floor = Number + "[层楼]";
    private const string Room = "([0-9]{3,4}|[零〇幺一二两三四五六七八九]{3,4}|" + Letter + Number + ")(室|房间?|户|号房)|[0-9]{3,4}(?![0-9a-z元块万台个件套吨米公人年月天次%-]|[.][0-9])|[零〇幺一二两三四五六七八九]{3,4}(?![零〇幺一二两三四五六七八九十百千万元块台个件套吨米年])";
    private const string Gap = "[ ,]{0,2}";

    private const string Inside =
        "((" + Building + ")" + Gap + "(" + Unit + Gap + ")?(" + Floor + Gap + ")?(" + Room + ")|(" + Building + ")" + Gap + Unit + "|" + Unit + Gap + "(" + Floor + Gap + ")?(" + Room + "))";

    /// <summary>Ranges of the normalised text.</summary>
    public static void Find(string normalized, List<PersonalSpan> found)
    {
        for (var match = Address().Match(normalized); match.Success; match = match.NextMatch())
            found.Add(new PersonalSpan(match.Index, match.Index + match.Length, PersonalDataKind.Address));
    }

    [GeneratedRegex(
        "(" + District + Gap + "){0,5}("
        + Road + Gap + House + "(" + Gap + "(" + Place + Gap + ")?(" + Inside + "|" + Building + "|" + Floor + "|(" + Room + ")))?"
        + "|" + NameCharacter + "{1,6}村" + Gap + Number + "(组|队|社)(" + Gap + House + ")?"
        + "|" + Place + Gap + "(" + Inside + "|(" + Building + ")|" + Floor + Gap + "(" + Room + ")|([0-9]{3,4}|[零〇幺一二两三四五六七八九]{3,4}|[a-z]" + Number + ")(室|房))"
        + "|" + Inside + ")",
        Options)]
    private static partial Regex Address();
}
