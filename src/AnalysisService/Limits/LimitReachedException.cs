namespace Parley.AnalysisService.Limits;

/// <summary>A limit refuses the request; <c>RpcErrors</c> makes RESOURCE_EXHAUSTED of it.</summary>
/// <param name="setting">The name of the limit in the section "Parley".</param>
/// <param name="message">The limit, its setting, and what to do.</param>
internal sealed class LimitReachedException(string setting, string message) : Exception(message)
{
    public string Setting => setting;
}
