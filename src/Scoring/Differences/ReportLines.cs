using Parley.Analysis.Calls;
using Parley.Contracts.Mapping;

namespace Parley.Scoring.Differences;

/// <summary>The reports of a JSONL file, one after the other.</summary>
internal sealed class ReportLines(string path)
{
    private readonly SortedSet<string> _versions = new(StringComparer.Ordinal);
    private int _line;

    /// <summary>What made the reports read so far.</summary>
    public IReadOnlyCollection<string> Versions => _versions;

    /// <exception cref="UnusableReportException">The file cannot be read, or a line is no report.</exception>
    public IEnumerable<(string CallId, CallSummary Summary)> Read()
    {
        using var lines = Open().GetEnumerator();
        while (TryNext(lines))
        {
            _line++;
            if (string.IsNullOrWhiteSpace(lines.Current))
                continue;
            if (!ReportJson.TryParse(lines.Current, out var report, out var problem))
                throw new UnusableReportException(new InputError(path, _line, $"the line is no report: {problem}", "Give files that 'parley score --format jsonl' wrote."));
            _versions.Add(Shown(report.Versions));
            yield return (report.CallId, CallSummary.Of(report));
        }
    }

    private IEnumerable<string> Open() => Guard(() => File.ReadLines(path));

    private bool TryNext(IEnumerator<string> lines) => Guard(lines.MoveNext);

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableReportException(new InputError(path, null, $"the file cannot be read: {failure.Message.TrimEnd('.')}", "Check the path and its permissions."));
        }
    }

    private static string Shown(Versions versions)
    {
        var standards = (versions.Scorecard.Length > 0 ? $", scorecard {versions.Scorecard}" : "") + (versions.Rules.Length > 0 ? $", rules {versions.Rules}" : "");
        return $"model {versions.Model}, playbook {versions.Playbook}{standards}, Parley {versions.Product}";
    }
}
