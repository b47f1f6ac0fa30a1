using Parley.Analysis.Calls;
using Parley.Analysis.Formats;
using Parley.Scoring.Commands;

namespace Parley.Scoring.Replay;

/// <summary>Finds the call to replay in a file.</summary>
internal static class RecordedCall
{
    /// <summary>Null after having said why there is none; the exit code says it too.</summary>
    public static Transcript? Find(ReplayOptions options, out int exitCode)
    {
        exitCode = ExitCodes.BadUsage;
        if (!File.Exists(options.File))
        {
            Terminal.Fail($"{options.File}: no such file. Check the path.");
            return null;
        }
        exitCode = ExitCodes.InputFailed;
        var hasNotes = false;
        var hasErrors = false;
        foreach (var item in TranscriptReader.ReadFile(options.File, ReadOptions.Default))
        {
            if (item.Error is { } error)
            {
                Terminal.Fail(error.ToString());
                hasErrors = true;
            }
            hasNotes |= item.Call is Note;
            if (item.Call is Transcript call && (options.CallId is null || call.CallId == options.CallId))
                return call;
        }
        if (!hasErrors || options.CallId is not null)
            Terminal.Fail($"{options.File}: {Missing(options, hasNotes)}");
        return null;
    }

    private static string Missing(ReplayOptions options, bool hasNotes) =>
        options.CallId is { } wanted ? $"there is no call '{wanted}' in it. Check --call."
        : hasNotes ? "it holds a note, which has no turns to replay. Score it with 'parley score'."
        : "there is no call in it.";
}
