using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>A bank card's number (ISO/IEC 7812: 13 to 19 digits, the last by Luhn), or an account's that is named as such.</summary>
internal static partial class CardNumber
{
    public static bool Is(NumberWindow number)
    {
        var length = number.Digits.Length;
        if (number.Cue == NumberCue.BankCard)
            return length is >= 8 and <= 21 && (number.IsSpoken || number.Groups.All(group => group >= 2));
        return number.Cue != NumberCue.Business && Issuer().IsMatch(number.Digits) && HasCardGroups(number) && HasLuhn(number.Digits);
    }

    /// <summary>Luhn's check: every second digit from the right doubled, the sum a multiple of ten.</summary>
    public static bool HasLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2;
        }
        return sum % 10 == 0;
    }

    private static bool HasCardGroups(NumberWindow number) =>
        number.IsPlain || number.HasGroups(4, 6, 5) || number.HasGroups(6, 13) || number.Groups.SkipLast(1).All(group => group == 4);

    /// <summary>UnionPay, Visa, Mastercard, American Express, JCB, Discover, and ICBC's old cards.</summary>
    [GeneratedRegex(@"^(62\d{14,17}|4\d{12}(\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|35\d{14}|6(011|5\d\d)\d{12}|9558\d{15})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Issuer();
}
