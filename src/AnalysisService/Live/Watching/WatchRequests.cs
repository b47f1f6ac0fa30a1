using System.Globalization;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Storage;
using Parley.Contracts.Mapping;
using Parley.V1;
using AlertSeverity = Parley.Analysis.Calls.AlertSeverity;

namespace Parley.AnalysisService.Live.Watching;

/// <summary>Supervisors' requests from the wire; null when there are problems.</summary>
internal static class WatchRequests
{
    private const int DefaultPage = 100;
    private const int LargestPage = 500;

    public static AlertFilter? FilterOf(WatchAlertsRequest request, FieldProblems problems)
    {
        if (!Enum.IsDefined(request.MinimumSeverity))
            problems.Add("minimum_severity", $"Is {(int)request.MinimumSeverity}, which is unknown. Send notice, warning or critical, or leave it out.");
        for (var i = 0; i < request.Labels.Count; i++)
        {
            if (!Labels.Violations.All.Contains(request.Labels[i]))
                problems.Add($"labels[{i}]", $"Is no violation. Send {string.Join(", ", Labels.Violations.All)}.");
        }
        CheckLength("team", request.Team, problems);
        CheckLength("agent_id", request.AgentId, problems);
        var minimum = request.MinimumSeverity == V1.AlertSeverity.Unspecified ? (AlertSeverity?)null : (AlertSeverity)request.MinimumSeverity;
        return problems.Any ? null : new AlertFilter(CallKey.DefaultTenant, request.Team, request.AgentId, minimum, [.. request.Labels]);
    }

    public static LiveCallsQuery? QueryOf(ListLiveCallsRequest request, FieldProblems problems)
    {
        if (request.PageSize is < 0 or > LargestPage)
            problems.Add("page_size", string.Create(CultureInfo.InvariantCulture, $"Is {request.PageSize}. Send 1 to {LargestPage}, or leave it out for {DefaultPage}."));
        CheckLength("page_token", request.PageToken, problems);
        CheckLength("team", request.Team, problems);
        CheckLength("agent_id", request.AgentId, problems);
        var limit = request.PageSize == 0 ? DefaultPage : request.PageSize;
        return problems.Any ? null : new LiveCallsQuery(CallKey.DefaultTenant, request.Team, request.AgentId, request.PageToken, limit);
    }

    public static string? CallIdOf(GetLiveCallRequest request, FieldProblems problems)
    {
        if (string.IsNullOrWhiteSpace(request.CallId))
            problems.Add("call_id", "Is empty. Fill it in.");
        CheckLength("call_id", request.CallId, problems);
        return problems.Any ? null : request.CallId;
    }

    private static void CheckLength(string field, string value, FieldProblems problems)
    {
        if (value.Length > RequestLimits.Id)
            problems.Add(field, string.Create(CultureInfo.InvariantCulture, $"Has {value.Length} characters. Send at most {RequestLimits.Id}."));
    }
}
