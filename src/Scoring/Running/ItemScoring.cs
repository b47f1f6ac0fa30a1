using Parley.Analysis.Calls;
using Parley.Scoring.Inputs;
using Parley.Scoring.Output;

namespace Parley.Scoring.Running;

/// <summary>Scores one item of the input. A call that brings the program down is a mistake of this call; the others are scored all the same.</summary>
internal static class ItemScoring
{
    /// <param name="input">A call, a note, or a mistake, which stays one.</param>
    /// <param name="score">Called side by side.</param>
    public static ScoredItem Score(InputItem input, Func<CallInput, PreparedReport> score)
    {
        if (input.Item.Call is not { } call)
            return new ScoredItem(input, null, input.Item.Error);
        try
        {
            return new ScoredItem(input, score(call), null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new ScoredItem(input, null, new InputError(
                input.Path, null, $"call \"{call.CallId}\" could not be scored: {failure.GetType().Name}: {failure.Message.TrimEnd('.')}",
                "This is a mistake in Parley: please report it, with the call if you may."));
        }
    }
}
