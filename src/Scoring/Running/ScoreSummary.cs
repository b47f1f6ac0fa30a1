using Parley.Analysis.Calls;
using Parley.Scoring.Commands;

namespace Parley.Scoring.Running;

/// <summary>What a run scored and what it could not. Told of every item in the order of the input.</summary>
internal sealed class ScoreSummary(FailOn failOn)
{
    private const int ShownMessages = 20;
    private const int ShownReasons = 10;
    private ScoreCounts _counts = new();
    private int _toldErrors;
    private int _toldWarnings;

    /// <summary>As of now; a copy.</summary>
    public ScoreCounts Counts => _counts with { ErrorsByReason = new(_counts.ErrorsByReason), Found = new(_counts.Found) };

    public bool HasReports => _counts.Calls + _counts.Notes > 0;

    /// <summary>What was found weighs more than what could not be looked at: both are said on standard error.</summary>
    public int ExitCode => _counts.Found.Count > 0 ? ExitCodes.Found : _counts.Errors > 0 ? ExitCodes.InputFailed : ExitCodes.Done;

    /// <summary>Goes on from the counts of an interrupted run.</summary>
    public void Restore(ScoreCounts counts) => _counts = counts;

    public void Add(ScoredItem item)
    {
        foreach (var warning in item.Input.Item.Warnings)
            AddWarning(warning);
        if (item.Error is { } error)
        {
            if (item.Input.File != _counts.LastFileWithErrors)
                _counts.FilesWithErrors++;
            _counts.LastFileWithErrors = item.Input.File;
            AddError(error);
        }
        else
        {
            Add(item.Report!.Report);
        }
    }

    /// <summary>Says the mistake at once; after many only counts.</summary>
    public void AddError(InputError error)
    {
        _counts.Errors++;
        Count(_counts.ErrorsByReason, FailureReason.Of(error.Message));
        if (++_toldErrors <= ShownMessages)
            Terminal.Fail(error.ToString());
        else if (_toldErrors == ShownMessages + 1)
            Terminal.Fail("more mistakes follow; they are counted below");
    }

    /// <summary>To standard error: what was scored, what was not and why, what was found.</summary>
    /// <param name="files">How many files the input has.</param>
    /// <param name="quiet">Leaves out what is no mistake.</param>
    public void Print(int files, bool quiet)
    {
        var from = files > 1 ? $" from {files} files" : "";
        if (!quiet)
            Terminal.Note($"{Count(_counts.Calls, "call")} and {Count(_counts.Notes, "note")} scored ({Count(_counts.Turns, "turn")}, {Count(_counts.Violations, "violation")}){from}");
        if (_counts.Warnings > 0)
            Terminal.Warn($"{Count(_counts.Warnings, "detail")} of scored calls could not be read");
        if (_counts.Errors > 0)
            PrintErrors(files);
        foreach (var (name, calls) in _counts.Found)
            Terminal.Fail($"--fail-on: {name} in {Count(calls, "call")}");
    }

    private void PrintErrors(int files)
    {
        var from = files > 1 && _counts.FilesWithErrors > 0 ? $", in {_counts.FilesWithErrors} of {files} files" : "";
        Terminal.Fail($"{Count(_counts.Errors, "input")} could not be scored{from}");
        if (_counts.Errors == 1)
            return;
        foreach (var (reason, count) in _counts.ErrorsByReason.OrderByDescending(reason => reason.Value).Take(ShownReasons))
            Terminal.Note($"  {count} × {reason}");
        if (_counts.ErrorsByReason.Count > ShownReasons)
            Terminal.Note($"  and {_counts.ErrorsByReason.Count - ShownReasons} more reasons");
    }

    private void Add(CallReport report)
    {
        _counts.Calls += report.IsNote ? 0 : 1;
        _counts.Notes += report.IsNote ? 1 : 0;
        _counts.Turns += report.Turns.Count;
        _counts.Violations += report.AllViolations.Count();
        foreach (var name in failOn.FoundIn(report))
            Count(_counts.Found, name);
    }

    /// <summary>Says what was lost of a call that is scored all the same; after many only counts.</summary>
    private void AddWarning(InputError warning)
    {
        _counts.Warnings++;
        if (++_toldWarnings <= ShownMessages)
            Terminal.Warn(warning.ToString());
        else if (_toldWarnings == ShownMessages + 1)
            Terminal.Warn("more warnings follow; they are counted below");
    }

    private static void Count(SortedDictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static string Count(long count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
