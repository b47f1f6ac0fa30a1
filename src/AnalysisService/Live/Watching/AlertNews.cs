using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Live.Watching;

/// <summary>An alert, or that one no longer holds.</summary>
/// <param name="Tenant">Whose call.</param>
/// <param name="Alert">As it was found.</param>
/// <param name="IsRetracted">It no longer holds.</param>
internal sealed record AlertNews(string Tenant, Alert Alert, bool IsRetracted = false)
{
    public V1.WatchAlertsResponse ToProto() => IsRetracted
        ? new V1.WatchAlertsResponse
        {
            Retraction = new V1.AlertRetraction
            {
                FindingId = Alert.Violation.Id,
                CallId = Alert.CallId,
                AgentId = Alert.AgentId ?? "",
                Team = Alert.Team ?? "",
                Turn = Alert.Turn,
                Label = Alert.Violation.Violation,
            },
        }
        : new V1.WatchAlertsResponse { Alert = Alert.ToProto() };
}
