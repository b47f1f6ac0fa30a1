using Grpc.Core;
using Parley.AnalysisService.Telephony.Lines;
using Parley.AnalysisService.Wire;

namespace Parley.AnalysisService.Telephony;

/// <summary>What a line could not do, as the exception that says so.</summary>
internal static class LineProblems
{
    /// <summary>Null when the words were taken in.</summary>
    public static Exception? Of(LineOutcome outcome, string? field = null, string? problem = null) => outcome switch
    {
        LineOutcome.Taken => null,
        LineOutcome.Invalid => new InvalidRequestException(field ?? "", problem ?? "The words do not fit the call."),
        LineOutcome.TakenOver => Error(StatusCode.Aborted, "Another caller has resumed this call and goes on with it. Send nothing more here."),
        LineOutcome.Ended => Error(StatusCode.FailedPrecondition, "The call has ended. Nothing can be added to it; a new call needs an id of its own."),
        _ => Error(StatusCode.Unavailable, "The storage or the machine that has the call cannot be reached. Try again."),
    };

    private static RpcException Error(StatusCode code, string message) => new(new Status(code, message));
}
