using Google.Protobuf.WellKnownTypes;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Storage;

namespace Parley.AnalysisService.Live;

/// <summary>What supervisors see of a call that is on here. Written by its call only; a reader may see a moment's mixture.</summary>
internal sealed class LiveCallEntry(CallKey key, CallContext context, DateTimeOffset since)
{
    public CallKey Key => key;

    public CallContext Context => context;

    /// <summary>The way to it for streams of this machine.</summary>
    public CallHere? Here { get; set; }

    public int Turns { get; set; }

    public string Personality { get; set; } = Labels.Personalities.Undetermined;

    /// <summary>Violations that hold.</summary>
    public int Alerts { get; set; }

    /// <summary>A stream is attached.</summary>
    public bool IsConnected { get; set; }

    public V1.LiveCall ToProto() => new()
    {
        CallId = key.CallId,
        AgentId = context.AgentId ?? "",
        Team = context.Team ?? "",
        Since = since.ToTimestamp(),
        Turns = Turns,
        Personality = Personality,
        Alerts = Alerts,
        Connected = IsConnected,
    };
}
