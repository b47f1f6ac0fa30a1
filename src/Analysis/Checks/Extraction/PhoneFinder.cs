using System.Text.RegularExpressions;
using Parley.Analysis.Calls;
using PhoneNumbers;

namespace Parley.Analysis.Checks.Extraction;

/// <summary>
/// Finds phone and fax numbers, spoken ones too. Numbers without a country code are read as Chinese ones in a Chinese call; in an English call
/// the regions are tried in turn, first by the grouping of the digits, then mobiles, then by validity alone. A short local number counts where a word says what it is.
/// </summary>
internal static partial class PhoneFinder
{
    /// <summary>Numbers looked at in a turn, so that a turn made of digits costs no more than one full of numbers.</summary>
    private const int MaximumCandidates = 24;
    private const int CueDistance = 14;
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();
    private static readonly string[] ChineseRegions = ["CN"];
    private static readonly string[] EnglishRegions = ["GB", "US", "IE", "AU"];

    public static void Find(TurnText text, bool isChinese, List<Contact> found)
    {
        if (!DigitText.MayHoldNumber(text.Normalized))
            return;
        var digits = text.Digits;
        var left = MaximumCandidates;
        for (var candidate = Candidates().Match(digits.Text); candidate.Success && left > 0; candidate = candidate.NextMatch(), left--)
        {
            if (Date().IsMatch(candidate.Value) || Read(candidate, isChinese, digits.Text) is not { } phone)
                continue;
            var (start, end) = digits.ToNormalized(phone.Start, phone.End);
            if (!ContactOwner.IsOtherSide(text, start, end))
                found.Add(new Contact(phone.Kind, phone.Value, text.Span(start, end)));
        }
    }

    private static Phone? Read(Match candidate, bool isChinese, string text)
    {
        var isFax = CueBefore(text, candidate.Index) is { Success: true } cue && cue.Groups["fax"].Success;
        var regions = isChinese ? ChineseRegions : EnglishRegions;
        var isGrouped = candidate.ValueSpan.ContainsAny(' ', '-', '.');
        if (((isGrouped ? InRegions(candidate, regions, PhoneNumberUtil.Leniency.STRICT_GROUPING) : null) ?? InRegions(candidate, regions, PhoneNumberUtil.Leniency.VALID)) is not { } number)
            return International(candidate, isFax) ?? Local(candidate, text);
        return new Phone(
            candidate.Index + number.Start,
            candidate.Index + number.Start + number.Length,
            isFax ? "fax" : KindOf(number.Number),
            Numbers.Format(number.Number, PhoneNumberFormat.E164));
    }

    /// <summary>The same digits may be a mobile in one region and a landline in another: people give mobiles.</summary>
    private static PhoneNumberMatch? InRegions(Match candidate, string[] regions, PhoneNumberUtil.Leniency leniency)
    {
        PhoneNumberMatch? first = null;
        foreach (var region in regions)
        {
            if (Numbers.FindNumbers(candidate.Value, region, leniency, candidate.Length).FirstOrDefault() is not { } number)
                continue;
            if (leniency == PhoneNumberUtil.Leniency.STRICT_GROUPING || Numbers.GetNumberType(number.Number) == PhoneNumberType.MOBILE)
                return number;
            first ??= number;
        }
        return first;
    }

    /// <summary>Written with its country code and of a possible length: taken at its word.</summary>
    private static Phone? International(Match candidate, bool isFax)
    {
        if (candidate.Value[0] != '+')
            return null;
        var value = "+" + string.Concat(candidate.Value.Where(char.IsAsciiDigit));
        return Numbers.IsPossibleNumber(value, "ZZ") ? new Phone(candidate.Index, candidate.Index + candidate.Length, isFax ? "fax" : "phone", value) : null;
    }

    private static string KindOf(PhoneNumber number) => Numbers.GetNumberType(number) switch
    {
        PhoneNumberType.MOBILE => "mobile",
        PhoneNumberType.FIXED_LINE => "landline",
        _ => "phone",
    };

    /// <summary>Seven or eight digits without an area code, or a number of no known plan, named as a number by a word before it.</summary>
    private static Phone? Local(Match candidate, string text)
    {
        var digits = string.Concat(candidate.Value.Where(char.IsAsciiDigit));
        if (digits.Length is < 7 or > 12 || CueBefore(text, candidate.Index) is not { Success: true } cue)
            return null;
        var kind = cue.Groups["fax"].Success ? "fax" : cue.Groups["landline"].Success ? "landline" : cue.Groups["mobile"].Success ? "mobile" : "phone";
        return new Phone(candidate.Index, candidate.Index + candidate.Length, kind, digits);
    }

    private static Match CueBefore(string text, int start) => Cue().Match(text, Math.Max(0, start - CueDistance), Math.Min(start, CueDistance));

    private readonly record struct Phone(int Start, int End, string Kind, string Value);

    [GeneratedRegex(@"(?<![a-z0-9_@+.-])\+?\(?\d[\d(). /-]{4,26}\d(?![a-z0-9_@])", Options)]
    private static partial Regex Candidates();

    [GeneratedRegex(@"^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)", Options)]
    private static partial Regex Date();

    [GeneratedRegex(@"((?<fax>传真|\bfax)|(?<landline>座机|固话|固定电话|landline|office (number|line))|(?<mobile>手机|mobile|cell)|电话|号码|phone|\bnumber|\btel\b)[^\d,.;!?]{0,10}$", Options | RegexOptions.RightToLeft)]
    private static partial Regex Cue();
}
