using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>A Chinese national ID number (GB 11643-1999): 17 digits and a check character, 0–9 or X.</summary>
internal static partial class ChineseNationalId
{
    private const string CheckCharacters = "10X98765432";
    private const int FewestNamed = 15;
    private const int Length = 18;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Where it ends; null when the digits are none. One that is named as such is taken even if its check digit was misheard.</summary>
    public static int? End(NumberWindow number)
    {
        var digits = number.Digits;
        var isNamed = number.Cue == NumberCue.NationalId;
        if (digits.Length == Length - 1 && XAfter().Match(number.Text, number.End) is { Success: true } x && (isNamed || IsValid(digits + "X")))
            return x.Index + x.Length;
        return IsValid(digits) || (isNamed && digits.Length is >= FewestNamed and <= Length) ? number.End : null;
    }

    /// <summary>Eighteen characters, a region that exists, a day that exists, and the check character.</summary>
    public static bool IsValid(string number)
    {
        if (!Shape().IsMatch(number) || !DateOnly.TryParseExact(number.AsSpan(6, 8), "yyyyMMdd", out _))
            return false;
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * (number[i] - '0');
        return CheckCharacters[sum % CheckCharacters.Length] == number[^1];
    }

    [GeneratedRegex(@"^[1-9]\d{5}(18|19|20)\d{9}[\dX]$")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\G[ ,-]{0,2}(x|叉|艾克斯|爱克斯|ex(?![a-z]))", RegexOptions.ExplicitCapture)]
    private static partial Regex XAfter();
}
