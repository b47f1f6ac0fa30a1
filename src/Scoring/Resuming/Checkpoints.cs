using Parley.Scoring.Inputs;
using Parley.Scoring.Output;
using Parley.Scoring.Running;

namespace Parley.Scoring.Resuming;

/// <summary>Notes now and then how far a run has come: after a second, or after many calls.</summary>
/// <param name="file">Null: standard output, where nothing can be resumed.</param>
internal sealed class Checkpoints(UnfinishedOutput? file, OutputTarget target, ReportOutput output, ScoreSummary summary, TimeProvider time)
{
    private const int MaximumItems = 500;
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private long _savedAt = time.GetTimestamp();
    private int _items;

    /// <summary>The item is in the output, or counted as a mistake.</summary>
    private (int File, int Number) _next = (file?.Start?.File ?? 0, file?.Start?.Number ?? 0);

    /// <summary>As of now.</summary>
    public Checkpoint Current => new() { File = _next.File, Number = _next.Number, Bytes = target.Length, Counts = summary.Counts };

    public void After(InputItem item)
    {
        _next = (item.File, item.Number + 1);
        if (++_items >= MaximumItems || time.GetElapsedTime(_savedAt) >= Interval)
            Save();
    }

    /// <summary>Notes the place now, if the format can go on from here.</summary>
    public void Save()
    {
        if (file is null || _items == 0 || !output.CanStopHere)
            return;
        target.Flush();
        file.Save(Current);
        (_items, _savedAt) = (0, time.GetTimestamp());
    }
}
