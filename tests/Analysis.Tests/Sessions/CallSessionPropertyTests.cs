using FsCheck;
using FsCheck.Fluent;
using Parley.Analysis.Calls;
using Parley.Analysis.Models;
using Parley.Analysis.Sessions;

namespace Parley.Analysis.Tests.Sessions;

/// <summary>Whatever partials, revisions, swaps and repeats come in between: what holds in the end is what the transcript says in the end.</summary>
public sealed class CallSessionPropertyTests
{
    private const int Courses = 300;
    private static readonly Lazy<Analyzer> Promoted = new(() => Analyzer.Load(ParleyFolders.Find("models"), ParleyFolders.Playbook()));
    private static readonly Config Seeded = Config.QuickThrowOnFailure.WithMaxTest(Courses).WithReplay(20261125, 7);

    [Fact]
    public void Add_AnyCourse_ListenerKeepsTheReportsFindings() => Prop.ForAll(Scripts.Any, steps =>
    {
        var session = Promoted.Value.Open("call", CallContext.Empty);
        var listener = new Listener();
        foreach (var segment in Scripts.Segments(steps))
            listener.Hear(session.Add(segment));

        var report = session.Finish();

        Assert.Equal(
            report.Turns.SelectMany(turn => turn.Acts.Select(act => (turn.Index, act.Label)).Concat(turn.Violations.Select(found => (turn.Index, found.Violation)))).Order(),
            listener.Labels.Order());
        Assert.Equal(Written(report.Turns.SelectMany(turn => turn.Violations).OrderBy(found => found.Id)), Written(listener.Violations.OrderBy(found => found.Id)));
    }).Check(Seeded);

    [Fact]
    public void Add_AnyCourse_ReportIsThatOfTheResultingTranscript() => Prop.ForAll(Scripts.Any, steps =>
    {
        var segments = Scripts.Segments(steps).ToList();
        var session = Promoted.Value.Open("call", CallContext.Empty);
        foreach (var segment in segments)
            session.Add(segment);
        var report = session.Finish();
        var transcript = Transcript.Of(segments);
        // A swap turns inferred roles round too; which ones those were is not on paper.
        if (segments.Any(segment => segment.Kind == SegmentKind.Swap) && transcript.Any(segment => segment.Speaker == Speaker.Unknown))
            transcript = [.. transcript.Zip(report.Turns, (segment, turn) => segment with { Speaker = turn.Speaker })];

        var straight = Promoted.Value.Open("call", CallContext.Empty);
        foreach (var (segment, index) in transcript.Select((segment, index) => (segment, index)))
            straight.Add(segment with { Sequence = index + 1 });

        Assert.Equal(Written(straight.Finish() with { Roles = report.Roles }), Written(report));
    }).Check(Seeded);

    [Fact]
    public void Add_AnyCourse_InterimAndRepeatedTextLeavesNoTrace() => Prop.ForAll(Scripts.Any, steps =>
    {
        var disturbed = Promoted.Value.Open("call", CallContext.Empty);
        var plain = Promoted.Value.Open("call", CallContext.Empty);
        foreach (var segment in Scripts.Segments(steps))
        {
            var isNews = segment.Kind != SegmentKind.Partial && segment.Sequence == plain.LastSequence + 1;
            var update = disturbed.Add(segment);
            if (isNews)
                Assert.Equal(Written(plain.Add(segment)), Written(update));
            else
                Assert.Empty(update.Retractions);
        }
        Assert.Equal(Written(plain.Finish()), Written(disturbed.Finish()));
    }).Check(Seeded);

    private static string Written(object value) => System.Text.Json.JsonSerializer.Serialize(value);
}
