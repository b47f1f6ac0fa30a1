using Parley.Analysis.Calls;
using Parley.Scoring.Commands;

namespace Parley.Scoring.Running;

/// <summary>What a run scored and what it could not. Told of every item in the order of the input.</summary>
internal sealed class ScoreSummary
{
    private const int ShownMessages = 20;
    private int _files;
    private int _calls;
    private int _notes;
    private int _turns;
    private int _violations;
    private int _errors;
    private int _warnings;
    private int _lastFile = -1;

    public int ExitCode => _errors == 0 ? ExitCodes.Done : ExitCodes.InputFailed;

    public bool HasReports => _calls + _notes > 0;

    public void Add(ScoredItem item)
    {
        if (item.Input.File != _lastFile)
            _files++;
        _lastFile = item.Input.File;
        foreach (var warning in item.Input.Item.Warnings)
            AddWarning(warning);
        if (item.Error is { } error)
            AddError(error);
        else
            Add(item.Report!.Report);
    }

    /// <summary>Says the mistake at once; after many only counts.</summary>
    public void AddError(InputError error)
    {
        if (++_errors <= ShownMessages)
            Terminal.Fail(error.ToString());
        else if (_errors == ShownMessages + 1)
            Terminal.Fail("more mistakes follow; they are counted below");
    }

    /// <summary>One line to standard error.</summary>
    public void Print()
    {
        var files = _files > 1 ? $" from {_files} files" : "";
        Terminal.Note($"{Count(_calls, "call")} and {Count(_notes, "note")} scored ({Count(_turns, "turn")}, {Count(_violations, "violation")}){files}");
        if (_warnings > 0)
            Terminal.Warn($"{Count(_warnings, "detail")} of scored calls could not be read");
        if (_errors > 0)
            Terminal.Fail($"{Count(_errors, "input")} could not be scored");
    }

    private void Add(CallReport report)
    {
        _calls += report.IsNote ? 0 : 1;
        _notes += report.IsNote ? 1 : 0;
        _turns += report.Turns.Count;
        _violations += report.Turns.Sum(turn => turn.Violations.Count) + report.NoteViolations.Count;
    }

    /// <summary>Says what was lost of a call that is scored all the same; after many only counts.</summary>
    private void AddWarning(InputError warning)
    {
        if (++_warnings <= ShownMessages)
            Terminal.Warn(warning.ToString());
        else if (_warnings == ShownMessages + 1)
            Terminal.Warn("more warnings follow; they are counted below");
    }

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
