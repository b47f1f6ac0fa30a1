using Parley.Analysis.Calls;

namespace Parley.Analysis.Tests.Sessions;

/// <summary>What a recorder that applies every correction has on paper at the end: an account of its own, which knows nothing of folds.</summary>
internal static class Transcript
{
    /// <summary>The final segments with the text and the speaker that hold at the end.</summary>
    public static IReadOnlyList<Segment> Of(IEnumerable<Segment> sent)
    {
        var finals = new SortedDictionary<long, Segment>();
        var last = 0L;
        foreach (var segment in sent.Where(segment => segment.Kind != SegmentKind.Partial))
        {
            if (segment.Sequence <= last)
                continue;
            last = segment.Sequence;
            if (segment.Kind == SegmentKind.Final)
                finals[segment.Sequence] = segment;
            else if (segment.Kind == SegmentKind.Revision)
                finals[segment.Revises!.Value] = Revised(finals[segment.Revises.Value], segment);
            else
                foreach (var (sequence, final) in finals.ToList())
                    finals[sequence] = final with { Speaker = final.Speaker.Opposite() };
        }
        return [.. finals.Values];
    }

    private static Segment Revised(Segment final, Segment revision) => final with
    {
        Text = revision.Text,
        Speaker = revision.Speaker == Speaker.Unknown ? final.Speaker : revision.Speaker,
        SpeakerLabel = revision.SpeakerLabel ?? final.SpeakerLabel,
    };
}
