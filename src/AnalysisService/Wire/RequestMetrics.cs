using System.Diagnostics.Metrics;
using Grpc.Core;
using Parley.AnalysisService.Telemetry;

namespace Parley.AnalysisService.Wire;

/// <summary>Counts the requests that were not served.</summary>
internal sealed class RequestMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _refused = meters.CreateParley().CreateCounter<long>(
        "parley.requests.refused", "{request}", "Requests and streams that ended with an error: by the limit that was reached, else by the gRPC status.");

    /// <param name="limit">Its setting.</param>
    public void Refused(string limit) => _refused.Add(1, new KeyValuePair<string, object?>("reason", limit));

    /// <summary>Nothing when the caller broke off.</summary>
    public void Refused(StatusCode status)
    {
        if (status != StatusCode.Cancelled)
            Refused(status.ToString());
    }
}
