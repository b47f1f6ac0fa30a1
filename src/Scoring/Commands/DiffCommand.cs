using System.CommandLine;
using Parley.Scoring.Differences;
using Parley.Scoring.Output;

namespace Parley.Scoring.Commands;

/// <summary>parley diff: what changed between two sets of reports of the same calls. Exit code 0: nothing; 1: something; 2: unusable input.</summary>
internal static class DiffCommand
{
    private const int Different = 1;

    public static Command Create()
    {
        var older = new Argument<string>("old") { Description = "Reports, as 'parley score --format jsonl' writes them." };
        var newer = new Argument<string>("new") { Description = "Reports of the same calls, made by another model, playbook, scorecard or rules." };
        var json = new Option<bool>("--json") { Description = "One JSON object instead of text." };
        var limit = LimitOption.Create();
        var command = new Command("diff", "Show what changed between two sets of reports.") { older, newer, json, limit };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(parsed.GetValue(older)!, parsed.GetValue(newer)!, parsed.GetValue(json), parsed.GetValue(limit), cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(string olderFile, string newerFile, bool isJson, int limit, CancellationToken cancellation)
    {
        try
        {
            using var output = Console.OpenStandardOutput();
            var (older, newer) = (new ReportLines(olderFile), new ReportLines(newerFile));
            using DiffOutput differences = isJson ? new DiffJson(output) : new DiffText(Consoles.Out, limit);
            var counts = Compare(new ReportPairs(older, newer), differences, (olderFile, newerFile), (older, newer), cancellation);
            return counts.IsSame ? ExitCodes.Done : Different;
        }
        catch (UnusableReportException failure)
        {
            Terminal.Fail(failure.Message);
            return ExitCodes.BadUsage;
        }
        catch (OperationCanceledException)
        {
            Terminal.Note("stopped before the end");
            return ExitCodes.BadUsage;
        }
    }

    private static DiffCounts Compare(ReportPairs pairs, DiffOutput output, (string Old, string New) files, (ReportLines Old, ReportLines New) lines, CancellationToken cancellation)
    {
        var counts = new DiffCounts();
        output.Begin(files.Old, files.New);
        foreach (var (callId, old, newer) in pairs.All())
        {
            cancellation.ThrowIfCancellationRequested();
            if (old is null || newer is null)
            {
                counts.OnlyOld += newer is null ? 1 : 0;
                counts.OnlyNew += old is null ? 1 : 0;
                output.Only(callId, isOld: newer is null);
                continue;
            }
            var changes = old.ChangesTo(newer).ToList();
            counts.Add(changes);
            if (changes.Count > 0)
                output.Changed(new CallChange(callId, changes));
        }
        output.End(counts, lines.Old.Versions, lines.New.Versions);
        return counts;
    }
}
