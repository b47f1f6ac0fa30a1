using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Grpc.Core;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Telephony.Lines;
using Parley.AnalysisService.Wire;

namespace Parley.AnalysisService.Telephony.Sockets;

/// <summary>The WebSocket to which a recogniser sends its results, and which answers with findings as they come.</summary>
internal sealed class SocketEndpoint(
    IGrainFactory grains,
    LiveRoom room,
    OpenSockets sockets,
    IOptions<TelephonyOptions> options,
    JsonErrors errors,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<SocketEndpoint> log)
{
    public const string Path = "/v1/telephony/stream";

    /// <summary>For the peer's goodbye.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            var plan = SocketPlan.Read(context.Request.Query);
            if (!context.WebSockets.IsWebSocketRequest)
                throw new InvalidRequestException("", "Is no WebSocket. Connect to ws:// and this path.");
            room.Demand(plan.Key);
            using var place = sockets.Enter();
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            log.SocketOpened(sockets.Count);
            await RunAsync(context, socket, plan);
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            await errors.AnswerAsync(context, failure);
        }
    }

    private async Task RunAsync(HttpContext context, WebSocket socket, SocketPlan plan)
    {
        using var messages = new SocketMessages(socket, options.Value.MaximumSocketMessageBytes);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        var stream = new SocketStream(messages, plan, grains.GetGrain<ILineGrain>(plan.Key.ToGrainKey()), failure => errors.Of(failure, context), time);
        var (status, reason) = (WebSocketCloseStatus.NormalClosure, "");
        try
        {
            if (!await stream.RunAsync(stop.Token))
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
            RpcException { StatusCode: StatusCode.Aborted } => WebSocketCloseStatus.PolicyViolation,
            _ when lifetime.ApplicationStopping.IsCancellationRequested => WebSocketCloseStatus.EndpointUnavailable,
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
