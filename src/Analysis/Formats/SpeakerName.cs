using System.Text.RegularExpressions;
using Parley.Analysis.Calls;
using Parley.Analysis.Text;

namespace Parley.Analysis.Formats;

/// <summary>What a file calls a speaker: a role ("客服", "坐席-工号8012", "王女士(客户)"), or a name or voice ("张伟", "Speaker 1").</summary>
/// <param name="Speaker">Unknown for a name.</param>
/// <param name="IsCertain">False when the role rests on how the rest of the name looks ("客户张总").</param>
/// <param name="StaffId">The digits that stand with a role.</param>
internal sealed partial record SpeakerName(Speaker Speaker, bool IsCertain = false, string? StaffId = null)
{
    private static readonly SpeakerName Unknown = new(Speaker.Unknown);

    public static SpeakerName From(string label)
    {
        var name = NormalizedText.From(label).Text.Trim();
        if (Plain(name) is { } plain)
            return plain;
        if (Bracketed().Match(name) is { Success: true } match)
            return Bracketed(match.Groups[1].Value.Trim(), match.Groups[2].Value.Trim());
        return WithName(name, CapitalName().IsMatch(label));
    }

    /// <summary>A role word, alone or with a number: "客服", "客服2", "坐席-工号8012", "agent_1".</summary>
    private static SpeakerName? Plain(string name)
    {
        if (RoleWords.Find(name) is var role and not Speaker.Unknown)
            return new SpeakerName(role, IsCertain: true);
        return Numbered().Match(name) is { Success: true } match && RoleWords.Find(match.Groups[1].Value.Trim()) is var numbered and not Speaker.Unknown
            ? new SpeakerName(numbered, IsCertain: true, match.Groups[2].Value)
            : null;
    }

    /// <summary>"客服(8012)", "客服(小张)", "王女士(客户)".</summary>
    private static SpeakerName Bracketed(string outer, string inner)
    {
        if (Plain(outer) is { } role)
            return StaffNumber().Match(inner) is { Success: true } id ? role with { StaffId = id.Groups[1].Value } : role with { IsCertain = !NameShape.IsWordOfNotes(inner) };
        return Plain(inner) ?? Unknown;
    }

    /// <summary>"客服-小张", "Agent Tom", "客户张总": the rest must look like a name, for "客户需求" and "customer note" are headings.</summary>
    private static SpeakerName WithName(string name, bool isCapital)
    {
        if (RoleWords.FindStart(name) is not { } role || name.Length == role.Word.Length)
            return Unknown;
        var rest = name[role.Word.Length..];
        var isApart = rest[0] is '-' or '_' or '/' or '|' or ' ' or '·';
        rest = rest.Trim('-', '_', '/', '|', ' ', '·');
        return rest.Length == 0 || NameShape.IsWordOfNotes(rest) || rest.Count(c => c == ' ') > 1 ? Unknown
            : NameShape.IsChineseName(rest) || (isApart && isCapital && NameShape.IsLatinName(rest)) ? new SpeakerName(role.Speaker)
            : Unknown;
    }

    [GeneratedRegex(@"[\s\-_/|·][A-Z][\w'.]*(?:\s[A-Z][\w'.]*)?\s*$")]
    private static partial Regex CapitalName();

    [GeneratedRegex(@"^(.{1,30}?)[\s\-_#.:]*(?:工号|编号|号|no\.?|id)?[\s\-_#.:]*([a-z]{0,3}\d{1,12})号?$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(.{1,30}?)\s*[(\[【<]([^)\]】>]{1,30})[)\]】>]$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?:工号|编号|no\.?|id)?[\s\-_#.:]*([a-z]{0,3}\d{1,12})$")]
    private static partial Regex StaffNumber();
}
