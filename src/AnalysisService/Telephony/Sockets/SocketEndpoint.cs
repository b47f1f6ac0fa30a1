using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Limits;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Telephony.Lines;
using Parley.AnalysisService.Wire;

namespace Parley.AnalysisService.Telephony.Sockets;

/// <summary>The WebSocket to which a recogniser sends its results, and which answers with findings as they come.</summary>
internal sealed class SocketEndpoint(
    IGrainFactory grains,
    LiveCalls calls,
    SegmentRates rates,
    LiveMetrics metrics,
    IOptions<TelephonyOptions> options,
    JsonErrors errors,
    OpenStreams streams,
    TimeProvider time,
    ILogger<SocketEndpoint> log)
{
    public const string Path = "/v1/telephony/stream";

    /// <summary>For the peer's goodbye.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private readonly Places _sockets = new(
        options.Value.MaximumSockets, nameof(TelephonyOptions.MaximumSockets), "sockets are open", "Try again when one has closed", TelephonyOptions.Section);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var plan = SocketPlan.Read(context.Request.Query);
            if (!context.WebSockets.IsWebSocketRequest)
                throw new InvalidRequestException("", "Is no WebSocket. Connect to ws:// and this path.");
            using var stop = streams.Enter(context, context.RequestAborted);
            calls.Demand(plan.Key);
            using var place = _sockets.Enter("");
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            log.SocketOpened(_sockets.Count);
            await RunAsync(context, socket, plan, stop.Token);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await errors.AnswerAsync(context, failure);
        }
    }

    private async Task RunAsync(HttpContext context, WebSocket socket, SocketPlan plan, CancellationToken cancellationToken)
    {
        await using var messages = new SocketMessages(socket, options.Value.MaximumSocketMessageBytes);
        var line = grains.GetGrain<ILineGrain>(plan.Key.ToGrainKey());
        using var stream = new SocketStream(messages, plan, line, rates.Of(plan.Key.Tenant), metrics, failure => errors.Of(failure, context), time);
        var (status, reason) = (WebSocketCloseStatus.NormalClosure, "");
        try
        {
            if (!await stream.RunAsync(cancellationToken))
                return;
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            (status, reason) = await TellAsync(messages, failure, context);
        }
        await CloseAsync(messages, status, reason, context.RequestAborted);
    }

    /// <summary>Why the socket ends.</summary>
    private async Task<(WebSocketCloseStatus Status, string Reason)> TellAsync(SocketMessages messages, Exception failure, HttpContext context)
    {
        var told = failure is MessageException ? new RpcException(new Status(StatusCode.InvalidArgument, failure.Message)) : failure;
        var error = errors.Of(told, context);
        try
        {
            await messages.WriteAsync(new JsonObject { ["error"] = error.DeepClone() }).WaitAsync(Grace, time, context.RequestAborted);
        }
        catch (Exception gone) when (gone is WebSocketException or TimeoutException or OperationCanceledException)
        {
            // A peer who does not read is not waited for.
        }
        var status = failure switch
        {
            MessageException { Status: var own } => own,
            LimitReachedException or RpcException { StatusCode: StatusCode.Aborted } => WebSocketCloseStatus.PolicyViolation,
            OperationCanceledException or RpcException { StatusCode: StatusCode.Unavailable } when streams.IsClosed => WebSocketCloseStatus.EndpointUnavailable,
            _ => WebSocketCloseStatus.InternalServerError,
        };
        return (status, (string)error["code"]!);
    }

    private async Task CloseAsync(SocketMessages messages, WebSocketCloseStatus status, string reason, CancellationToken aborted)
    {
        try
        {
            using var patience = new CancellationTokenSource(Grace, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, aborted);
            await messages.CloseAsync(status, reason, either.Token);
            await messages.DrainAsync(either.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or MessageException)
        {
            // It is closed all the same.
        }
    }
}
