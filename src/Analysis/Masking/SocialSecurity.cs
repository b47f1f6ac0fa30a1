using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>A US social security number: three, two and four digits; without those groups only where it is named as such.</summary>
internal static partial class SocialSecurity
{
    public static bool Is(NumberWindow number) =>
        number.Cue != NumberCue.Business && number.HasGroups(3, 2, 4) && !number.IsSpoken
        && number.Text[number.Start + 3] == '-' && number.Text[number.Start + 6] == '-' && Shape().IsMatch(number.Digits);

    public static bool IsWithCue(NumberWindow number) => number.Digits.Length == 9;

    [GeneratedRegex(@"^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$")]
    private static partial Regex Shape();
}
