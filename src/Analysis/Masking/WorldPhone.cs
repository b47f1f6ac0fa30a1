using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Parley.Analysis.Masking;

/// <summary>A phone number outside China (toll-free ones are a company's and stay): with its country code; of North America by its groups or where it is named; of Britain, Ireland and Australia with its leading zero.</summary>
internal static partial class WorldPhone
{
    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();
    private static readonly string[] ZeroRegions = ["GB", "IE", "AU"];

    public static bool Is(NumberWindow number)
    {
        if (number.Cue == NumberCue.Business || number.Digits.Length is < 8 or > 15)
            return false;
        if (number.Start > 0 && number.Text[number.Start - 1] == '+')
            return number.Digits.Length >= 9 && Numbers.IsPossibleNumber("+" + number.Digits, "ZZ");
        return IsNorthAmerican(number) || (number.Digits[0] == '0' && HasFewGroups(number) && (IsBritish(number) || ZeroRegions.Any(region => IsValid(number.Digits, region))));
    }

    private static bool IsNorthAmerican(NumberWindow number) =>
        NorthAmerican().IsMatch(number.Digits)
        && (number.IsSpoken || number.HasGroups(3, 3, 4) || number.HasGroups(1, 3, 3, 4) || (number.HasGroups(3, 7) && IsReached(number)) || (number.Groups.Count == 1 && IsReached(number)));

    private static bool IsReached(NumberWindow number) => number.Cue is NumberCue.Reach or NumberCue.Phone;

    /// <summary>Also ranges that are not given out yet: where it is named, or grouped as Britons do.</summary>
    private static bool IsBritish(NumberWindow number) =>
        British().IsMatch(number.Digits) && (number.IsSpoken || IsReached(number) || number.HasGroups(5, 6) || number.HasGroups(5, 3, 3) || number.HasGroups(4, 3, 4) || number.HasGroups(3, 4, 4) || number.HasGroups(2, 3, 3, 3));

    /// <summary>"01 02 03 04 05" is a list.</summary>
    private static bool HasFewGroups(NumberWindow number) => number.IsSpoken || (number.Groups.Count <= 4 && number.Groups.All(group => group >= 2));

    private static bool IsValid(string digits, string region)
    {
        try
        {
            return Numbers.IsValidNumberForRegion(Numbers.Parse(digits, region), region);
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^0([12]\d{8,9}|[37]\d{9})$")]
    private static partial Regex British();

    [GeneratedRegex(@"^1?(?!400|8(00|88|77|66|55|44|33))[2-9]\d{2}[2-9]\d{6}$")]
    private static partial Regex NorthAmerican();
}
