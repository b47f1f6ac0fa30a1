using Google.Protobuf.WellKnownTypes;
using Parley.Analysis.Calls;

namespace Parley.Contracts.Mapping;

/// <summary>Alerts, to the wire and back.</summary>
public static class AlertMapping
{
    public static V1.Alert ToProto(this Alert alert) => new()
    {
        CallId = alert.CallId,
        AgentId = alert.AgentId ?? "",
        Team = alert.Team ?? "",
        Severity = (V1.AlertSeverity)alert.Severity,
        Turn = alert.Turn,
        Text = alert.Text,
        Violation = alert.Violation.ToProto(),
        Time = alert.Time.ToTimestamp(),
    };

    /// <summary>For clients that show alerts.</summary>
    public static Alert ToCore(this V1.Alert alert) => new()
    {
        CallId = alert.CallId,
        AgentId = alert.AgentId.Length == 0 ? null : alert.AgentId,
        Team = alert.Team.Length == 0 ? null : alert.Team,
        Turn = alert.Turn,
        Text = alert.Text,
        Violation = (alert.Violation ?? new V1.ViolationFinding()).ToCore(),
        Time = alert.Time?.ToDateTimeOffset() ?? DateTimeOffset.UnixEpoch,
    };
}
