using Parley.AnalysisService.Live;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Telephony.Lines;
using Parley.AnalysisService.Telephony.Posting;
using Parley.AnalysisService.Telephony.Sockets;
using Parley.AnalysisService.Telephony.Twilio;

namespace Parley.AnalysisService.Telephony;

/// <summary>Ways into a live call for callers that do not hold a gRPC stream.</summary>
internal static class TelephonySetup
{
    /// <summary>Finds recognisers that are gone without a goodbye.</summary>
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(30);

    public static void AddTelephony(this WebApplicationBuilder builder)
    {
        builder.AddSection<TelephonyOptions>(TelephonyOptions.Section);
        builder.Services.AddSingleton<PostedCalls>();
        builder.Services.AddSingleton<TwilioEndpoint>();
        builder.Services.AddSingleton<SocketEndpoint>();
        // An adapter's part of a call.
        builder.Services.HoldWhileCallsLast<LineGrain>();
        builder.Services.HoldWhileCallsLast<TwilioGrain>();
    }

    public static void MapTelephony(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = PingInterval, KeepAliveTimeout = PingInterval });
        app.MapGrpcService<TelephonyGrpc>();
        app.MapGet(SocketEndpoint.Path, app.Services.GetRequiredService<SocketEndpoint>().HandleAsync).ExcludeFromDescription();
        app.MapPost(TwilioEndpoint.Path, app.Services.GetRequiredService<TwilioEndpoint>().HandleAsync).ExcludeFromDescription();
    }
}
