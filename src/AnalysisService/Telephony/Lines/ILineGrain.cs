using Parley.Analysis.Calls;
using Parley.AnalysisService.Live;

namespace Parley.AnalysisService.Telephony.Lines;

/// <summary>
/// The line of one call whose words come over one or several legs (one recogniser for the agent, one for the customer): puts them in one order.
/// Its key is that of the call's grain.
/// </summary>
[Alias("Parley.Line")]
internal interface ILineGrain : IGrainWithStringKey
{
    /// <summary>A leg joins; opens the call where it is not on.</summary>
    [Alias("Open")]
    Task<LineOpened> OpenAsync(byte[] settings, string leg);

    /// <summary>Takes in the next words, in the order in which they come from all legs.</summary>
    [Alias("Add")]
    Task<LineAnswer> AddAsync(byte[] settings, Segment words);

    /// <summary>A leg has said its last word; the call ends when that many legs have.</summary>
    [Alias("Finish")]
    Task<LineEnding> FinishAsync(byte[] settings, string leg, int legs);

    /// <summary>A leg is gone; the call is still on.</summary>
    [Alias("Leave")]
    Task LeaveAsync(string leg);

    /// <summary>As <see cref="ICallGrain.FollowAsync"/>; moved: a leg has to join again, with which the call goes on.</summary>
    [Alias("Follow"), Orleans.Concurrency.AlwaysInterleave, ResponseTimeout("01:00:00")]
    Task<CallNews> FollowAsync(long acknowledged);
}
