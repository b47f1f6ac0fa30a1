using Parley.Analysis.Calls;

namespace Parley.AnalysisService.Telephony.Lines;

// What goes between an adapter and a line. Immutable; see Live.CallMessages.

/// <param name="Outcome">Whether the call is open.</param>
/// <param name="NextSequence">The number that the next words get.</param>
/// <param name="Acknowledged">The last sequence stored.</param>
/// <param name="Report">The bytes of the final report of a call that has ended.</param>
[GenerateSerializer, Immutable, Alias("Parley.LineOpened")]
internal sealed record LineOpened(LineOutcome Outcome, long NextSequence = 1, long Acknowledged = 0, byte[]? Report = null);

/// <param name="Outcome">Whether the words were taken in.</param>
/// <param name="Update">What they changed; null unless they were.</param>
/// <param name="Acknowledged">The last sequence stored.</param>
/// <param name="Field">Of words that do not fit the call.</param>
/// <param name="Problem">What is wrong with the field.</param>
[GenerateSerializer, Immutable, Alias("Parley.LineAnswer")]
internal sealed record LineAnswer(LineOutcome Outcome, SessionUpdate? Update = null, long Acknowledged = 0, string? Field = null, string? Problem = null);

/// <param name="Outcome">Whether the leg's last word was taken note of.</param>
/// <param name="CallEnds">With it the call ends; else other legs go on.</param>
[GenerateSerializer, Immutable, Alias("Parley.LineEnding")]
internal sealed record LineEnding(LineOutcome Outcome, bool CallEnds);

internal enum LineOutcome
{
    Taken,

    /// <summary>The words do not fit the call.</summary>
    Invalid,

    /// <summary>A newer caller goes on with the call.</summary>
    TakenOver,

    /// <summary>The call has ended.</summary>
    Ended,

    /// <summary>The storage or the machine that has the call cannot be reached. Final words are kept and sent as soon as it can.</summary>
    Unavailable,
}
