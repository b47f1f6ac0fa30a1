using System.Text;
using Parley.Analysis.Calls;

namespace Parley.Analysis.Formats.Json;

/// <summary>The sentence in iFlytek's lattice: its best words in a row.</summary>
internal static class IflytekLattice
{
    /// <param name="sentence">The object named "st".</param>
    public static Turn Turn(JsonPlace sentence)
    {
        var text = new StringBuilder();
        foreach (var group in sentence.Objects("rt").SelectMany(part => part.Objects("ws")))
        {
            if (group.Objects("cw").FirstOrDefault() is { } word)
                text.AddWord(word.Words("w"));
        }
        return new Turn
        {
            Text = text.ToString(),
            SpeakerLabel = sentence.Label("rl") is var voice && voice == "0" ? null : voice,
            StartOffset = sentence.Time(TimeUnit.Milliseconds, "bg"),
            EndOffset = sentence.Time(TimeUnit.Milliseconds, "ed"),
        };
    }
}
