using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>The role that a platform names: AGENT, END_USER, internal, 客服 …</summary>
internal static class Roles
{
    /// <summary>Unknown for a voice ("spk_0"), a person's name, and null.</summary>
    public static Speaker Of(string? role) => role switch
    {
        null => Speaker.Unknown,
        "AGENT" or "agent" or "Agent" or "AUTOMATED_AGENT" or "internal" or "INTERNAL" or "Internal" or "staff" or "坐席" or "客服" => Speaker.Agent,
        "CUSTOMER" or "customer" or "Customer" or "END_USER" or "USER" or "CALLER" or "external" or "EXTERNAL" or "External" or "客户" => Speaker.Customer,
        _ => SpeakerName.From(role).Speaker,
    };

    /// <summary>A turn whose speaker a platform names by role or by anything else.</summary>
    public static Turn Turn(string? name, string text) =>
        Of(name) is var speaker && speaker == Speaker.Unknown ? new Turn { Text = text, SpeakerLabel = name } : new Turn { Text = text, Speaker = speaker };

    /// <summary>The voice of a phrase that has a channel, a speaker number or both: the channels when there are several, for each is one side of the call.</summary>
    /// <param name="channels">How many the call has.</param>
    public static string? Voice(string? channel, string? speaker, int channels) => channels > 1 && channel is not null ? $"ch_{channel}" : speaker;

    /// <summary>How many values a field has over the items of a list.</summary>
    public static int CountOf(IEnumerable<JsonPlace> items, string name) => items.Select(item => item.Label(name)).OfType<string>().Distinct(StringComparer.Ordinal).Count();
}
