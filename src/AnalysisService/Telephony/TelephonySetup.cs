using Microsoft.Extensions.Options;
using Orleans.Configuration;
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

    /// <summary>An adapter's part of a call is held for as long as the call may go on, and some time more.</summary>
    private static readonly TimeSpan HeldAfterSilence = TimeSpan.FromMinutes(5);

    public static void AddTelephony(this WebApplicationBuilder builder)
    {
        builder.AddSection<TelephonyOptions>(TelephonyOptions.Section);
        builder.Services.AddSingleton<LiveRoom>();
        builder.Services.AddSingleton<PostedCalls>();
        builder.Services.AddSingleton<JsonErrors>();
        builder.Services.AddSingleton<TwilioEndpoint>();
        builder.Services.AddSingleton<OpenSockets>();
        builder.Services.AddSingleton<SocketEndpoint>();
        builder.Services.AddOptions<GrainCollectionOptions>().Configure<IOptions<ServiceOptions>>((collection, options) =>
        {
            foreach (var grain in (Type[])[typeof(LineGrain), typeof(TwilioGrain)])
                collection.ClassSpecificCollectionAge[grain.FullName!] = TimeSpan.FromMinutes(options.Value.SilentCallMinutes) + HeldAfterSilence;
        });
    }

    public static void MapTelephony(this WebApplication app)
    {
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = PingInterval, KeepAliveTimeout = PingInterval });
        app.MapGrpcService<TelephonyGrpc>();
        app.MapGet(SocketEndpoint.Path, app.Services.GetRequiredService<SocketEndpoint>().HandleAsync).ExcludeFromDescription();
        app.MapPost(TwilioEndpoint.Path, app.Services.GetRequiredService<TwilioEndpoint>().HandleAsync).ExcludeFromDescription();
    }
}
