using Parley.Analysis.Calls;

namespace Parley.Analysis.Classifier;

/// <summary>
/// The turns that the next one may look at: the last two of each speaker. Their frames are used again and again, so that a call of any length
/// holds the same few and a turn allocates none.
/// </summary>
internal sealed class RecentTurns(CallHeads heads)
{
    private static readonly int Speakers = Enum.GetValues<Speaker>().Length;

    /// <summary>Of each speaker the last turn, the one before it, and a frame for the next.</summary>
    private readonly TurnFrame?[] _last = new TurnFrame?[Speakers];
    private readonly TurnFrame?[] _secondLast = new TurnFrame?[Speakers];
    private readonly TurnFrame?[] _free = new TurnFrame?[Speakers];
    private int _count;

    /// <summary>The frame of the next turn. It is valid until the next call, and remembered only by <see cref="Keep"/>.</summary>
    public TurnFrame Next(string text, Speaker speaker, ClassifierScratch scratch)
    {
        var frame = _free[(int)speaker] ??= new TurnFrame { Speaker = speaker, Scores = new float[LabelsOf(speaker)] };
        frame.Index = _count;
        frame.Objection = 0;
        frame.Features.Read(text, heads.Vocabulary, scratch);
        (frame.PreviousOther, frame.SecondPreviousOther) = LastOfOthers(speaker);
        frame.PreviousOwn = InReach(_last[(int)speaker]);
        frame.SharedWithOwn = Shared(frame, frame.PreviousOwn, scratch.Grams);
        frame.SharedWithOther = Shared(frame, frame.PreviousOther, scratch.Grams);
        return frame;
    }

    /// <summary>Takes in the frame that <see cref="Next"/> gave, scored.</summary>
    public void Keep(TurnFrame frame)
    {
        // Nobody looks further back than one turn of each kind: what the frame itself looked at may go.
        (frame.PreviousOther, frame.SecondPreviousOther, frame.PreviousOwn) = (null, null, null);
        var speaker = (int)frame.Speaker;
        _free[speaker] = _secondLast[speaker];
        _secondLast[speaker] = _last[speaker];
        _last[speaker] = frame;
        _count++;
    }

    private (TurnFrame? Last, TurnFrame? SecondLast) LastOfOthers(Speaker speaker)
    {
        TurnFrame? last = null, second = null;
        for (var other = 0; other < Speakers; other++)
        {
            if (other == (int)speaker)
                continue;
            Take(InReach(_last[other]), ref last, ref second);
            Take(InReach(_secondLast[other]), ref last, ref second);
        }
        return (last, second);
    }

    private static void Take(TurnFrame? frame, ref TurnFrame? last, ref TurnFrame? second)
    {
        if (frame is null)
            return;
        if (last is null || frame.Index > last.Index)
            (last, second) = (frame, last);
        else if (second is null || frame.Index > second.Index)
            second = frame;
    }

    private TurnFrame? InReach(TurnFrame? frame) => frame is not null && _count - frame.Index <= TurnFrame.Horizon ? frame : null;

    /// <summary>Nobody scores a turn of unknown speaker.</summary>
    private int LabelsOf(Speaker speaker) => speaker switch
    {
        Speaker.Customer => heads.Customer.Labels.Count,
        Speaker.Agent => heads.Agent.Labels.Count,
        _ => 0,
    };

    private static float Shared(TurnFrame frame, TurnFrame? other, GramSet grams)
    {
        var count = frame.Features.IdSpan.Length;
        return other is null || count == 0 ? 0 : (float)grams.Shared(other.Features.IdSpan) / count;
    }
}
