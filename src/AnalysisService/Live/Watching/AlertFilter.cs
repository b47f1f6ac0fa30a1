using Parley.Analysis.Calls;

namespace Parley.AnalysisService.Live.Watching;

/// <summary>Which alerts a watcher wants.</summary>
/// <param name="Tenant">Whose calls.</param>
/// <param name="Team">Empty: all.</param>
/// <param name="AgentId">Empty: all.</param>
/// <param name="Minimum">Null: all.</param>
/// <param name="Labels">Violation keys; empty: all.</param>
internal sealed record AlertFilter(string Tenant, string Team, string AgentId, AlertSeverity? Minimum, IReadOnlyList<string> Labels)
{
    public bool Takes(AlertNews news) =>
        news.Tenant == Tenant
        && (Team.Length == 0 || news.Alert.Team == Team)
        && (AgentId.Length == 0 || news.Alert.AgentId == AgentId)
        && (Minimum is not { } minimum || news.Alert.Severity >= minimum)
        && (Labels.Count == 0 || Labels.Contains(news.Alert.Violation.Violation));
}
