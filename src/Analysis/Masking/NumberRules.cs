namespace Parley.Analysis.Masking;

/// <summary>Judges whether some digits are a person's number. Numbers that carry their own proof (check digit, Luhn, a country's plan) need no cue; others do.</summary>
internal static class NumberRules
{
    /// <summary>The kind, and where the number ends (a national ID's last character may be a letter); null when it is nobody's.</summary>
    public static (PersonalDataKind Kind, int End)? Judge(NumberWindow number)
    {
        if (NumberEdges.IsPartOfOther(number))
            return null;
        if (ChineseNationalId.End(number) is { } idEnd)
            return (PersonalDataKind.NationalId, idEnd);
        return KindOf(number) is { } kind ? (kind, number.End) : null;
    }

    private static PersonalDataKind? KindOf(NumberWindow number) => number switch
    {
        { Cue: NumberCue.Ending, Digits.Length: >= 4 and <= 6, IsPlain: true } => PersonalDataKind.NationalId,
        { Cue: NumberCue.BankCard } when number.HasGroups(2, 2, 2) => PersonalDataKind.BankCard,
        { Cue: NumberCue.NationalId } when SocialSecurity.IsWithCue(number) => PersonalDataKind.NationalId,
        { Cue: NumberCue.Qq, Digits.Length: >= 5 and <= 12 } => PersonalDataKind.Messenger,
        _ when CardNumber.Is(number) => PersonalDataKind.BankCard,
        _ when ChinesePhone.Is(number) => PersonalDataKind.Phone,
        _ when SocialSecurity.Is(number) => PersonalDataKind.NationalId,
        _ when WorldPhone.Is(number) => PersonalDataKind.Phone,
        { Cue: NumberCue.WeChat, Digits.Length: >= 6 and <= 12, IsPlain: true } => PersonalDataKind.Messenger,
        _ when IsNamedPhone(number) => PersonalDataKind.Phone,
        _ => null,
    };

    /// <summary>A local number, or one that the recogniser got wrong: named as a phone number by the words before it.</summary>
    private static bool IsNamedPhone(NumberWindow number) =>
        number.Cue == NumberCue.Phone
        && ((number.Digits.Length is 7 or 8 && (number.IsPlain || number.HasGroups(3, 4) || number.HasGroups(4, 4) || number.HasGroups(4, 3)) && !NumberEdges.IsDate(number.Digits))
            || (number.Digits.Length is >= 9 and <= 13 && (number.IsSpoken || number.Groups.All(length => length >= 2))));
}
