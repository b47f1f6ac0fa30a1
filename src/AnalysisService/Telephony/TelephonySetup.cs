using Parley.AnalysisService.Telephony.Posting;

namespace Parley.AnalysisService.Telephony;

/// <summary>Ways into a live call for callers that do not hold a gRPC stream.</summary>
internal static class TelephonySetup
{
    public static void AddTelephony(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LiveRoom>();
        builder.Services.AddSingleton<PostedCalls>();
    }

    public static void MapTelephony(this WebApplication app) => app.MapGrpcService<TelephonyGrpc>();
}
