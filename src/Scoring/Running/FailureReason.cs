using System.Text.RegularExpressions;

namespace Parley.Scoring.Running;

/// <summary>What mistakes have in common: their message without the values in it, so that a thousand of one kind are one line of the summary.</summary>
internal static partial class FailureReason
{
    public static string Of(string message) => Values().Replace(message, "…");

    /// <summary>Quoted texts, file system paths, indexes and numbers.</summary>
    [GeneratedRegex("""
        "[^"]*"|'[^']*'|\S*/\S*|\[\d+\]|0x[0-9A-Fa-f]+|\d+(\.\d+)?
        """)]
    private static partial Regex Values();
}
