using Parley.Analysis.Calls;
using Parley.Analysis.Formats;
using Parley.Analysis.Sessions;

namespace Parley.Training.Evaluation;

/// <summary>Scores unlabelled dialogues of a file in any transcript format.</summary>
/// <param name="Counts">Over the dialogues without a mistake; notes are passed over.</param>
/// <param name="Alerts">In the order of the file.</param>
/// <param name="Errors">What could not be read.</param>
internal sealed record AlarmRun(AlarmCounts Counts, IReadOnlyList<Alert> Alerts, IReadOnlyList<InputError> Errors)
{
    public static AlarmRun Of(string name, string file, Analyzer analyzer)
    {
        var items = TranscriptReader.ReadFile(file, ReadOptions.Default).ToList();
        var counts = new AlarmCounts(name);
        var alerts = new List<Alert>();
        foreach (var report in items.Select(item => item.Call).OfType<Transcript>().ToList().AsParallel().AsOrdered().Select(call => analyzer.Score(call)))
        {
            counts.Add(report);
            alerts.AddRange(Alert.Of(report));
        }
        return new AlarmRun(counts, alerts, items.Select(item => item.Error).OfType<InputError>().ToList());
    }
}
