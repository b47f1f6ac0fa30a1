using Google.Rpc;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Grpc.JsonTranscoding;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Wire;

/// <summary>gRPC, the same calls as HTTP/JSON, errors, reflection.</summary>
internal static class WireSetup
{
    public static void AddWire(this WebApplicationBuilder builder)
    {
        builder.Services.AddGrpc(options => options.Interceptors.Add<RpcErrors>()).AddJsonTranscoding();
        builder.Services.AddOptions<GrpcServiceOptions>().Configure<IOptions<ServiceOptions>>(
            (grpc, options) => grpc.MaxReceiveMessageSize = options.Value.MaximumMessageBytes);
        // So that the details of an error can be written as JSON.
        builder.Services.Configure<GrpcJsonTranscodingOptions>(json => json.TypeRegistry = Google.Protobuf.Reflection.TypeRegistry.FromMessages(BadRequest.Descriptor, QuotaFailure.Descriptor));
        builder.AddBrowsers();
        builder.Services.AddGrpcReflection();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<RequestMetrics>();
        builder.Services.AddSingleton<Failures>();
        builder.Services.AddSingleton<JsonErrors>();
        builder.Services.AddSingleton<OpenStreams>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OpenStreams>());
        // It would log the part of a request's JSON that it cannot read: a caller's words.
        builder.Logging.AddFilter("Grpc.AspNetCore.Grpc.JsonTranscoding", LogLevel.None);
    }

    public static void MapWire(this WebApplication app)
    {
        app.MapBrowsers();
        app.Use(JsonRequests.CheckAsync);
        app.MapGrpcReflectionService();
    }
}
