using System.Globalization;

namespace Parley.Contracts.Mapping;

/// <summary>When a call began, on the wire: RFC 3339 with the offset of the place, "2026-03-01T09:30:00+08:00"; empty when not known.</summary>
internal static class StartTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>Null when the text is no such time.</summary>
    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public static string ToText(this DateTimeOffset? time) =>
        time?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture) ?? "";
}
