namespace Parley.Analysis.Calls;

/// <summary>The keys of <see cref="Speaker"/> in files, protos and reports, and its opposite.</summary>
public static class SpeakerKeys
{
    /// <summary>"agent", "customer" or "unknown".</summary>
    public static string ToKey(this Speaker speaker) => speaker switch
    {
        Speaker.Agent => "agent",
        Speaker.Customer => "customer",
        _ => "unknown",
    };

    /// <summary>The other side; unknown stays unknown.</summary>
    public static Speaker Opposite(this Speaker speaker) => speaker switch
    {
        Speaker.Agent => Speaker.Customer,
        Speaker.Customer => Speaker.Agent,
        _ => Speaker.Unknown,
    };

    /// <summary>Reads a key; empty, null and "unknown" are <see cref="Speaker.Unknown"/>. False for any other word.</summary>
    public static bool TryParse(string? key, out Speaker speaker)
    {
        (var known, speaker) = key switch
        {
            "agent" => (true, Speaker.Agent),
            "customer" => (true, Speaker.Customer),
            null or "" or "unknown" => (true, Speaker.Unknown),
            _ => (false, Speaker.Unknown),
        };
        return known;
    }
}
