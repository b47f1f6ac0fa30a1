using System.Net.Sockets;
using Grpc.Core;
using Parley.Scoring.Commands;

namespace Parley.Scoring.Replay;

/// <summary>What a service's refusal means to the one who called it.</summary>
internal static class ServiceFailure
{
    public static string Explain(RpcException failure, Uri address)
    {
        var place = address.GetLeftPart(UriPartial.Authority);
        return failure.StatusCode switch
        {
            StatusCode.Unavailable when NobodyThere(failure) => $"No service answers at {place}. Start it, or give its gRPC address with --to.",
            StatusCode.Unimplemented => $"What answers at {place} is no Parley service. Give its gRPC address with --to.",
            _ when SpeaksOtherProtocol(failure) => $"What answers at {place} does not speak gRPC. Give the service's gRPC address with --to (port 5080 unless it was changed).",
            _ => $"The service at {place} refused: {failure.Status.Detail} ({failure.StatusCode})",
        };
    }

    public static int ExitCode(RpcException failure) =>
        failure.StatusCode is StatusCode.InvalidArgument or StatusCode.ResourceExhausted ? ExitCodes.InputFailed : ExitCodes.BadUsage;

    private static bool NobodyThere(RpcException failure) => failure.Status.DebugException?.GetBaseException() is SocketException;

    private static bool SpeaksOtherProtocol(RpcException failure) => failure.Status.DebugException is HttpRequestException;
}
