using Parley.Analysis.Calls;
using Parley.Analysis.Models;

namespace Parley.Load.Streams;

/// <summary>What is said on the line: the turns of data/calls, call after call, so that a long call has the words and the order of real ones.</summary>
internal sealed class SpokenTexts
{
    private readonly List<V1.Segment> _turns;

    private SpokenTexts(List<V1.Segment> turns) => _turns = turns;

    /// <summary>Reads the calls of both languages.</summary>
    public static SpokenTexts Load()
    {
        var folder = ParleyFolders.Find(Path.Combine("data", "calls"));
        var read = LabelledCallReader.Read(Directory.GetFiles(folder, "*-calls.jsonl").Order(StringComparer.Ordinal).ToList());
        if (read.Errors.Count > 0)
            throw new InvalidDataException(read.Errors[0].ToString());
        return new SpokenTexts(read.Calls.OrderBy(call => call.Language, StringComparer.Ordinal).ThenBy(call => call.Id, StringComparer.Ordinal)
            .SelectMany(call => call.Turns).Select(turn => new V1.Segment { Speaker = turn.Speaker.ToKey(), Text = turn.Text }).ToList());
    }

    /// <summary>The segment of a stream with that sequence; each stream begins at another place.</summary>
    public V1.Segment Of(int stream, long sequence)
    {
        // Any step that shares no divisor with the number of turns spreads the streams evenly.
        var turn = _turns[(int)(((stream * 7919L) + sequence) % _turns.Count)];
        return new V1.Segment { Sequence = sequence, Speaker = turn.Speaker, Text = turn.Text };
    }
}
