namespace Parley.Analysis.Sessions;

/// <summary>The stable id of a finding: the same call, turn and label give the same id, live, in batch and after a crash.</summary>
internal static class FindingId
{
    public static string Of(string callId, int turn, string label) => $"{callId}/{turn}/{label}";
}
