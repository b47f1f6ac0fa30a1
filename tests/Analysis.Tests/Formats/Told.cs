using System.Globalization;
using Parley.Analysis.Calls;
using Parley.Analysis.Formats;

namespace Parley.Analysis.Tests.Formats;

/// <summary>Everything that reading gave, in lines that a person can check: what stands in the .told files beside the fixtures.</summary>
internal static class Told
{
    public static IEnumerable<string> Of(IEnumerable<ReadItem> items) => items.SelectMany(Of);

    private static IEnumerable<string> Of(ReadItem item)
    {
        if (item.Error is { } error)
            yield return $"error {Place(error)}: {error.Message}. {error.Remedy}";
        if (item.Call is not { } call)
            yield break;
        var context = call.Context;
        yield return string.Join(' ', new[] { "call", call.CallId, call.SourceFormat, context.Language ?? "-", context.AgentId is { } agent ? $"agent={agent}" : "", context.CustomerId is { } customer ? $"customer={customer}" : "" }.Where(part => part.Length > 0));
        foreach (var warning in item.Warnings)
            yield return $"warning {Place(warning)}: {warning.Message}. {warning.Remedy}";
        foreach (var line in call is Transcript transcript ? transcript.Turns.Select(Of) : [$"note | {((Note)call).Text}"])
            yield return line;
    }

    private static string Of(Turn turn) => string.Create(CultureInfo.InvariantCulture,
        $"{turn.Speaker.ToKey()}{(turn.SpeakerLabel is { } label ? $" [{label}]" : "")} {Seconds(turn.StartOffset)}-{Seconds(turn.EndOffset)} {(turn.Confidence is { } confidence ? Math.Round(confidence, 3) : "?")} | {turn.Text}");

    private static string Seconds(TimeSpan? time) => time?.TotalSeconds.ToString(CultureInfo.InvariantCulture) ?? "?";

    private static string Place(InputError error) => $"{Path.GetFileName(error.File)}{(error.Line is { } line ? FormattableString.Invariant($":{line}") : "")}";
}
