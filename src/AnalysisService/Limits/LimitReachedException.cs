using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Limits;

/// <summary>A limit refuses the request; <c>RpcErrors</c> makes RESOURCE_EXHAUSTED of it.</summary>
/// <param name="setting">The name of the limit in its section.</param>
/// <param name="message">The limit, its setting, and what to do.</param>
/// <param name="section">Of the configuration.</param>
internal sealed class LimitReachedException(string setting, string message, string section = ServiceOptions.Section) : Exception(message)
{
    public string Setting => setting;

    public string Section => section;
}
