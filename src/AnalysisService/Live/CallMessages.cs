using Parley.Analysis.Calls;

namespace Parley.AnalysisService.Live;

// What goes between a stream and its call. Immutable, so that within a machine nothing is copied; between machines segments and updates travel as
// their protos (CallConverters).

/// <param name="Stream">The stream's own number.</param>
/// <param name="Settings">The bytes of <c>parley.v1.CallSettings</c>, checked.</param>
/// <param name="Resume">Go on with the call if there is one.</param>
/// <param name="WithReport">A resumed call answers with its report so far, which costs a look at the whole call.</param>
[GenerateSerializer, Immutable, Alias("Parley.OpenRequest")]
internal sealed record OpenRequest(Guid Stream, byte[] Settings, bool Resume, bool WithReport = false);

/// <param name="Outcome">Whether the stream is attached.</param>
/// <param name="NextSequence">From which to send.</param>
/// <param name="Acknowledged">The last one stored.</param>
/// <param name="Report">The bytes of the report so far of a resumed call, where it was asked for, or of the final report.</param>
/// <param name="Last">The last one taken in, stored or not.</param>
[GenerateSerializer, Immutable, Alias("Parley.OpenAnswer")]
internal sealed record OpenAnswer(OpenOutcome Outcome, long NextSequence = 1, long Acknowledged = 0, byte[]? Report = null, long Last = 0);

internal enum OpenOutcome
{
    Opened,
    Resumed,

    /// <summary>The call has ended; its report is there.</summary>
    Ended,

    /// <summary>Not asked to resume, and the call is there.</summary>
    Exists,

    /// <summary>The store cannot be reached.</summary>
    NoStore,
}

[GenerateSerializer, Immutable, Alias("Parley.AddRequest")]
internal sealed record AddRequest(Guid Stream, Segment[] Segments);

/// <param name="Outcome">Whether the stream is still attached.</param>
/// <param name="Updates">One for each segment that was taken in.</param>
/// <param name="Acknowledged">The last one stored.</param>
/// <param name="Field">Of the segment that does not fit the call and was not taken in, nor those after it; null when all were.</param>
/// <param name="Problem">What is wrong with the field.</param>
[GenerateSerializer, Immutable, Alias("Parley.AddAnswer")]
internal sealed record AddAnswer(StreamStanding Outcome, SessionUpdate[] Updates, long Acknowledged, string? Field = null, string? Problem = null);

/// <param name="Standing">Whether the stream is still attached.</param>
/// <param name="Acknowledged">The last one stored.</param>
/// <param name="Report">The bytes of the final report; null while the call is on.</param>
[GenerateSerializer, Immutable, Alias("Parley.CallNews")]
internal sealed record CallNews(StreamStanding Standing, long Acknowledged, byte[]? Report = null);

internal enum StreamStanding
{
    Attached,

    /// <summary>A newer stream goes on with the call.</summary>
    TakenOver,

    /// <summary>This activation does not know the stream: the call moved here, or it must move elsewhere.</summary>
    Moved,
}

/// <param name="Report">The bytes of a <c>parley.v1.CallReport</c>.</param>
/// <param name="Ended">It is the final one.</param>
[GenerateSerializer, Immutable, Alias("Parley.ReportAnswer")]
internal sealed record ReportAnswer(byte[] Report, bool Ended);
