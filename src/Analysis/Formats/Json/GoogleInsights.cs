using System.Text.Json;

namespace Parley.Analysis.Formats.Json;

/// <summary>Google's conversation data for CX Insights: one call a file, times in microseconds since 1970.</summary>
internal sealed class GoogleInsights : IJsonShape
{
    public string Key => "google_insights";

    public bool IsMine(JsonElement root) => root.First("entries") is { } first && first.Has("text") && (first.Has("role") || first.Has("start_timestamp_usec") || first.Has("user_id"));

    public void Read(JsonPlace root, JsonCalls calls)
    {
        var call = calls.Open(null);
        var entries = root.Objects("entries").ToList();
        var origin = entries.Select(entry => entry.Number("start_timestamp_usec")).Min();
        foreach (var entry in entries)
        {
            call.Add(
                Roles.Turn(entry.Label("role", "user_id"), entry.Words("text")) with
                {
                    StartOffset = entry.Number("start_timestamp_usec") is { } start ? JsonTime.Offset(start - EpochTime.Origin(origin, TimeUnit.Microseconds), TimeUnit.Microseconds) : null,
                },
                entry);
        }
    }
}
