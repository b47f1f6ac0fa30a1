using System.Globalization;
using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>What the caller knows about a call, from the wire and to it.</summary>
public static class ContextMapping
{
    /// <summary>For clients.</summary>
    public static V1.CallContext ToProto(this CallContext context)
    {
        var proto = new V1.CallContext
        {
            AgentId = context.AgentId ?? "",
            Team = context.Team ?? "",
            CustomerId = context.CustomerId ?? "",
            Language = context.Language ?? "",
            FollowUp = context.FollowUp,
            Mask = context.Mask,
            StartedAt = context.StartedAt.ToText(),
        };
        foreach (var (name, value) in context.Placeholders)
            proto.Placeholders[name] = value;
        return proto;
    }

    internal static CallContext ToCore(this V1.CallContext? context, FieldScope scope)
    {
        if (context is null)
            return CallContext.Empty;
        return new CallContext
        {
            AgentId = scope.Optional("agent_id", context.AgentId, RequestLimits.Id),
            Team = scope.Optional("team", context.Team, RequestLimits.Id),
            CustomerId = scope.Optional("customer_id", context.CustomerId, RequestLimits.Id),
            Language = Language(context.Language, scope),
            FollowUp = context.FollowUp,
            Mask = context.Mask,
            StartedAt = StartedAt(context.StartedAt, scope),
            Placeholders = Placeholders(context, scope),
        };
    }

    private static DateTimeOffset? StartedAt(string text, FieldScope scope)
    {
        if (text.Length == 0)
            return null;
        if (StartTime.Parse(text) is { } time)
            return time;
        scope.Add("started_at", $"Is \"{FieldScope.Shown(text)}\". Send a date and time as in \"2026-03-01T09:30:00+08:00\", or leave it empty.");
        return null;
    }

    private static string? Language(string language, FieldScope scope)
    {
        if (language is not ("" or "zh" or "en"))
            scope.Add("language", $"Is \"{FieldScope.Shown(language)}\". Send \"zh\" or \"en\", or leave it empty for the language to be detected.");
        return language.Length == 0 ? null : language;
    }

    private static Dictionary<string, string> Placeholders(V1.CallContext context, FieldScope scope)
    {
        if (context.Placeholders.Count > RequestLimits.Placeholders)
            scope.Add("placeholders", string.Create(CultureInfo.InvariantCulture, $"Has {context.Placeholders.Count} entries. Send at most {RequestLimits.Placeholders}."));
        foreach (var (name, value) in context.Placeholders)
        {
            if (name.Length is 0 or > RequestLimits.Placeholder || value.Length > RequestLimits.Placeholder)
            {
                scope.Add(
                    $"placeholders[\"{FieldScope.Shown(name)}\"]",
                    string.Create(CultureInfo.InvariantCulture, $"Names and values have 1 to {RequestLimits.Placeholder} characters. Shorten it."));
            }
        }
        return new Dictionary<string, string>(context.Placeholders);
    }
}
