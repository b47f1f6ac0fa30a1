using System.Diagnostics;

namespace Parley.AnalysisService.Telemetry;

/// <summary>Traces of the service's own. No tag has the words of a call, nor anything else that a caller wrote: no call id, agent or team.</summary>
internal static class ParleyActivities
{
    public const string Name = "Parley";

    public static ActivitySource Source { get; } = new(Name);
}
