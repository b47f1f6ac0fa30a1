using Parley.Analysis.Formats;

namespace Parley.Scoring.Inputs;

/// <summary>One call, note or mistake on its way through a run, with its place in the input.</summary>
/// <param name="File">Which of the input's files, from 0.</param>
/// <param name="Path">The file's path.</param>
/// <param name="Number">Which of the file's items, from 0.</param>
/// <param name="Item">The call, or the mistake.</param>
/// <param name="BytesRead">How much of the whole input was read when it came out; for showing progress.</param>
internal sealed record InputItem(int File, string Path, int Number, ReadItem Item, long BytesRead)
{
    /// <summary>Characters of its words: what it weighs in memory.</summary>
    public long Length { get; } = Item.Call switch
    {
        Analysis.Calls.Transcript call => call.Turns.Sum(turn => (long)turn.Text.Length),
        Analysis.Calls.Note note => note.Text.Length,
        _ => 0,
    };
}
