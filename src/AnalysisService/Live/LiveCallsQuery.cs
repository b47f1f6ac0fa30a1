namespace Parley.AnalysisService.Live;

/// <summary>Which calls that are on to list.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Team">Empty: all.</param>
/// <param name="AgentId">Empty: all.</param>
/// <param name="After">Only call ids after this one.</param>
/// <param name="Limit">How many at most.</param>
[GenerateSerializer, Immutable, Alias("Parley.LiveCallsQuery")]
internal sealed record LiveCallsQuery(string Tenant, string Team, string AgentId, string After, int Limit)
{
    public bool Takes(LiveCallEntry call) =>
        call.Key.Tenant == Tenant && (Team.Length == 0 || call.Context.Team == Team) && (AgentId.Length == 0 || call.Context.AgentId == AgentId)
        && string.CompareOrdinal(call.Key.CallId, After) > 0;
}
