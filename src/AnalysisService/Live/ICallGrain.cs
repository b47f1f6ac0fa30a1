using Orleans.Concurrency;

namespace Parley.AnalysisService.Live;

/// <summary>
/// One call, on one machine of the cluster at a time; its key is <see cref="CallKeys.ToGrainKey"/>. A stream is attached by its opening and stays
/// so until a newer one takes over. What takes time (storing, ending) is never waited for here: <see cref="FollowAsync"/> tells when it is done.
/// </summary>
[Alias("Parley.Call")]
internal interface ICallGrain : IGrainWithStringKey
{
    /// <summary>Opens the call or goes on with it, and attaches the stream.</summary>
    [Alias("Open")]
    Task<OpenAnswer> OpenAsync(OpenRequest request);

    /// <summary>Takes in the next segments.</summary>
    [Alias("Add")]
    Task<AddAnswer> AddAsync(AddRequest request);

    /// <summary>Ends the call: the report comes by <see cref="FollowAsync"/>, once it is stored.</summary>
    [Alias("End")]
    Task EndAsync(Guid stream);

    /// <summary>The stream is gone; the call is still on.</summary>
    [Alias("Leave")]
    Task LeaveAsync(Guid stream);

    /// <summary>Answers as soon as there is news for the stream, or after a long while without any.</summary>
    /// <param name="stream">The asking stream.</param>
    /// <param name="acknowledged">What it knows to be acknowledged.</param>
    [Alias("Follow"), AlwaysInterleave, ResponseTimeout("01:00:00")]
    Task<CallNews> FollowAsync(Guid stream, long acknowledged);

    /// <summary>The bytes of the <c>parley.v1.CallReport</c> so far, or of the final one; null when there is no such call.</summary>
    [Alias("Report")]
    Task<ReportAnswer?> ReportAsync();

    /// <summary>Ends the call if nobody has sent anything for that long.</summary>
    [Alias("EndIfSilent")]
    Task EndIfSilentAsync(TimeSpan silence);
}
