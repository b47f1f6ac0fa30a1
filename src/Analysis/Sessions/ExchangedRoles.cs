using Parley.Analysis.Calls;

namespace Parley.Analysis.Sessions;

/// <summary>A call whose inferred roles the user knows to be the wrong way round.</summary>
internal static class ExchangedRoles
{
    /// <summary>The call with each inferred role exchanged; given ones stay.</summary>
    public static Transcript Of(Transcript transcript, CallReport report) => transcript with
    {
        Turns = [.. transcript.Turns.Select((turn, i) => turn.Speaker == Speaker.Unknown ? turn with { Speaker = report.Turns[i].Speaker.Opposite() } : turn)],
    };

    public static RolesFinding Of(RolesFinding inferred) =>
        new(RolesOrigin.Corrected, 1, inferred.Labels.ToDictionary(label => label.Key, label => label.Value.Opposite(), StringComparer.Ordinal));
}
