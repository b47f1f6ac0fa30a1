using System.Diagnostics;
using Parley.AnalysisService.Telemetry;

namespace Parley.AnalysisService.Live;

/// <summary>A live call as one trace of its own, from its opening at this machine to its end or its leaving. A call outlives the requests that feed it.</summary>
internal sealed class CallTrace
{
    private const string Name = "live call";
    private readonly Activity _activity;

    private CallTrace(Activity activity) => _activity = activity;

    /// <summary>Null when nobody traces.</summary>
    /// <param name="resumedSegments">How many were stored already.</param>
    public static CallTrace? Begin(int resumedSegments)
    {
        var current = Activity.Current;
        Activity.Current = null;
        var activity = ParleyActivities.Source.StartActivity(Name)?.SetTag("parley.call.resumed_segments", resumedSegments);
        Activity.Current = current;
        return activity is null ? null : new CallTrace(activity);
    }

    /// <summary>Only the first time counts.</summary>
    public void End(int turns, int violations, bool isReported)
    {
        var current = Activity.Current;
        _activity.SetTag("parley.call.turns", turns).SetTag("parley.call.violations", violations).SetTag("parley.call.reported", isReported);
        _activity.Dispose();
        Activity.Current = current;
    }
}
