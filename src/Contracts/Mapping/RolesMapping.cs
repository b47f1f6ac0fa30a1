using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>Where the speakers' roles came from, to the wire and back.</summary>
internal static class RolesMapping
{
    public static V1.Roles ToProto(this RolesFinding roles)
    {
        var proto = new V1.Roles { Origin = roles.Origin.ToKey(), Confidence = roles.Confidence.Rounded() };
        if (roles.Swapped is { } swapped)
            proto.Swapped = swapped.Rounded();
        foreach (var (label, speaker) in roles.Labels.OrderBy(label => label.Key, StringComparer.Ordinal))
            proto.Labels[label] = speaker.ToKey();
        return proto;
    }

    public static RolesFinding ToCore(this V1.Roles roles) => new(
        CheckMapping.Keyed(roles.Origin, RolesOriginKeys.ToKey, RolesOrigin.CannotTell),
        roles.Confidence,
        roles.Labels.ToDictionary(label => label.Key, label => SpeakerKeys.TryParse(label.Value, out var speaker) ? speaker : Speaker.Unknown))
    {
        Swapped = roles.HasSwapped ? roles.Swapped : null,
    };
}
