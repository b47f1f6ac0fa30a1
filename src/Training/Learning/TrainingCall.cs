using Parley.Analysis.Calls;
using Parley.Analysis.Classifier;

namespace Parley.Training.Learning;

/// <summary>A labelled call with its frames, and the fold (group of near-duplicates) it belongs to.</summary>
internal sealed class TrainingCall(LabelledCall call, int group)
{
    public LabelledCall Call { get; } = call;

    /// <summary>Calls with the same group stay on one side of every split.</summary>
    public int Group { get; } = group;

    /// <summary>One a turn; empty for a note.</summary>
    public List<TurnFrame> Frames { get; } = [];

    /// <summary>Only for a note.</summary>
    public TextFeatures? NoteFeatures { get; private set; }

    /// <summary>Reads the texts.</summary>
    public void BuildFrames(Vocabulary vocabulary)
    {
        if (Call.Note is { } note)
            NoteFeatures = TextFeatures.From(note, vocabulary);
        foreach (var turn in Call.Turns)
            Frames.Add(TurnFrame.After(Frames, turn.Speaker, TextFeatures.From(turn.Text, vocabulary)));
    }
}
