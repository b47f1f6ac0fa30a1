using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>A Chinese mobile number, or a landline's with its area code. The hotlines that begin with 400 and 800 are a company's and stay.</summary>
internal static partial class ChinesePhone
{
    private const int MaximumGroups = 6;

    public static bool Is(NumberWindow number) =>
        number.Cue != NumberCue.Business && HasPhoneGroups(number) && (Mobile().IsMatch(number.Digits) || (Landline().IsMatch(number.Digits) && HasArea(number)));

    /// <summary>"13,800,138,000" is an amount.</summary>
    private static bool HasPhoneGroups(NumberWindow number) =>
        number.IsSpoken || number.Groups.All(group => group == 1) || (number.Groups.Count <= MaximumGroups && (number.Groups[0] >= 3 || number.Digits.StartsWith("86", StringComparison.Ordinal)) && number.Groups.All(group => group >= 2));

    private static bool HasArea(NumberWindow number) => number.IsPlain || number.Groups[0] is 3 or 4 || number.Groups[0] == 2 || number.Groups[0] >= 10;

    [GeneratedRegex(@"^(0{0,2}86)?1[3-9]\d{9}$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^((0{0,2}86)?0?(10|2\d)\d{8}|(0{0,2}86)?0[3-9]\d{2}\d{7,8})(?<=^(0|86).*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Landline();
}
