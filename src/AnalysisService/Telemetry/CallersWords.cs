using System.Diagnostics;
using OpenTelemetry;

namespace Parley.AnalysisService.Telemetry;

/// <summary>Takes out of a request's trace what its caller wrote: a path may hold a call id, and a call id may be a telephone number. The route stays.</summary>
internal sealed class CallersWords : BaseProcessor<Activity>
{
    private static readonly string[] Tags = ["url.path", "url.query", "url.full", "http.target", "http.url", "user_agent.original"];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Tags)
        {
            if (data.GetTagItem(tag) is not null)
                data.SetTag(tag, null);
        }
    }
}
