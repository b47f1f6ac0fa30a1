using System.Text.RegularExpressions;

namespace Parley.Analysis.Masking;

/// <summary>Finds numbers of papers that hold letters, where the paper is named: passports and UK national insurance numbers.</summary>
internal static partial class DocumentFinder
{
    /// <summary>Ranges of the normalised text.</summary>
    public static void Find(string normalized, List<PersonalSpan> found)
    {
        for (var match = Named().Match(normalized); match.Success; match = match.NextMatch())
        {
            var number = match.Groups["number"];
            found.Add(new PersonalSpan(number.Index, number.Index + number.Length, PersonalDataKind.NationalId));
        }
    }

    [GeneratedRegex(
        @"(护照|通行证|passport)( ?号码?| number| no\.?)?(是|为| is|'s|:|,| )*(?<number>[a-z]{1,2} ?\d{7,8})(?![a-z0-9])|(national insurance|(?<![a-z])ni)( number)?( is|'s|:|,| )*(?<number>[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d])(?![a-z0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
