using System.Globalization;
using Parley.Scoring.Commands;
using Parley.Scoring.Running;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Parley.Scoring.Progress;

/// <summary>Shows a run's progress on standard error: a bar on a screen, a line now and then elsewhere, or nothing.</summary>
internal abstract class ProgressDisplay(RunProgress progress)
{
    protected RunProgress Progress { get; } = progress;

    /// <param name="isSilent">Show nothing.</param>
    public static ProgressDisplay For(RunProgress progress, bool isSilent, TimeProvider time) =>
        isSilent ? new SilentDisplay(progress) : Terminal.IsScreen ? new BarDisplay(progress) : new LineDisplay(progress, time);

    /// <summary>Shows it while the run goes on.</summary>
    public abstract Task ShowAsync(Func<Task> run);

    /// <summary>Told of every item by the run.</summary>
    public virtual void Add(ScoredItem item) => Progress.Add(item);

    /// <summary>"1,012 calls/s, 20,240 turns/s, 1:05 left".</summary>
    protected static string Describe(RunProgress progress)
    {
        var rate = string.Create(CultureInfo.InvariantCulture, $"{progress.CallsPerSecond:N0} calls/s, {progress.TurnsPerSecond:N0} turns/s");
        return progress.TimeLeft is { } left ? string.Create(CultureInfo.InvariantCulture, $"{rate}, {(int)left.TotalMinutes}:{left.Seconds:00} left") : rate;
    }

    private sealed class SilentDisplay(RunProgress progress) : ProgressDisplay(progress)
    {
        public override Task ShowAsync(Func<Task> run) => run();

        public override void Add(ScoredItem item)
        {
        }
    }

    private sealed class LineDisplay(RunProgress progress, TimeProvider time) : ProgressDisplay(progress)
    {
        private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);
        private long _shownAt = time.GetTimestamp();

        public override Task ShowAsync(Func<Task> run) => run();

        public override void Add(ScoredItem item)
        {
            base.Add(item);
            if (time.GetElapsedTime(_shownAt) < Interval)
                return;
            _shownAt = time.GetTimestamp();
            var share = Progress.Share is { } done ? string.Create(CultureInfo.InvariantCulture, $"{done:P0}, ") : "";
            Terminal.Note(string.Create(CultureInfo.InvariantCulture, $"{share}{Progress.Calls:N0} calls, {Describe(Progress)}"));
        }
    }

    private sealed class BarDisplay(RunProgress progress) : ProgressDisplay(progress)
    {
        private ProgressTask? _task;

        public override Task ShowAsync(Func<Task> run) => Terminal.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RateColumn(Progress))
            .StartAsync(async context =>
            {
                _task = context.AddTask("scoring", maxValue: 1);
                _task.IsIndeterminate = Progress.Share is null;
                await run();
            });

        public override void Add(ScoredItem item)
        {
            base.Add(item);
            if (_task is not null && Progress.Share is { } share)
                _task.Value = share;
        }
    }

    private sealed class RateColumn(RunProgress progress) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{progress.Calls:N0} calls, {Describe(progress)}"), new Style(Color.Grey));
    }
}
