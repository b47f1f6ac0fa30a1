using Spectre.Console;

namespace Parley.Scoring.Differences;

/// <summary>Differences for people: a line a call, up to a limit, then two tables of counts.</summary>
internal sealed class DiffText(IAnsiConsole console, int limit) : DiffOutput
{
    private const int ShownChanges = 30;
    private int _shown;

    public override void Dispose()
    {
    }

    public override void Begin(string olderFile, string newerFile) => console.MarkupLineInterpolated($"[bold]{olderFile} → {newerFile}[/]");

    public override void Changed(CallChange call)
    {
        if (_shown++ < limit)
            console.MarkupLineInterpolated($"  [bold]{call.CallId}[/]  {string.Join(" · ", call.Changes)}");
    }

    public override void Only(string callId, bool isOld)
    {
        if (_shown++ < limit)
            console.MarkupLineInterpolated($"  [bold]{callId}[/]  only in the {(isOld ? "old" : "new")} file");
    }

    public override void End(DiffCounts counts, IReadOnlyCollection<string> olderVersions, IReadOnlyCollection<string> newerVersions)
    {
        if (_shown > limit)
            console.MarkupLineInterpolated($"  [grey]… and {_shown - limit} more (--limit shows more, --json all)[/]");
        console.MarkupLineInterpolated($"old: {string.Join("; ", olderVersions)}");
        console.MarkupLineInterpolated($"new: {string.Join("; ", newerVersions)}");
        console.MarkupLineInterpolated($"{counts.Compared} calls compared, [bold]{counts.Changed} changed[/], {counts.OnlyOld} only in the old file, {counts.OnlyNew} only in the new one");
        if (counts.Changed == 0)
            return;
        var fields = new Table().Border(TableBorder.Simple).AddColumns("what changed", "calls");
        foreach (var (field, calls) in counts.Calls)
            fields.AddRow(field, $"{calls}");
        console.Write(fields);
        var changes = new Table().Border(TableBorder.Simple).AddColumns("change", "times");
        foreach (var (change, times) in counts.Changes.Take(ShownChanges))
            changes.AddRow(Markup.Escape(change.ToString()), $"{times}");
        if (changes.Rows.Count > 0)
            console.Write(changes);
    }
}
