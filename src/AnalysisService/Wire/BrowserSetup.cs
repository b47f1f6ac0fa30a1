using Grpc.Core;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;

namespace Parley.AnalysisService.Wire;

/// <summary>
/// Browsers: gRPC-Web at the HTTP address, and which pages may call. A page of another origin may not, whatever it sends: not only is it
/// not shown the answer (CORS), its request and its WebSocket are refused, unless Parley:AllowedOrigins names it.
/// </summary>
internal static class BrowserSetup
{
    private static readonly TimeSpan PreflightLife = TimeSpan.FromHours(1);

    public static void AddBrowsers(this WebApplicationBuilder builder)
    {
        builder.Services.AddCors();
        builder.Services.AddOptions<CorsOptions>().Configure<IOptions<ServiceOptions>>((cors, options) => cors.AddDefaultPolicy(policy =>
            policy.WithOrigins([.. Origins(options.Value)]).AllowAnyHeader().AllowAnyMethod().SetPreflightMaxAge(PreflightLife)
                .WithExposedHeaders("grpc-status", "grpc-message", "grpc-status-details-bin", "grpc-encoding", "grpc-accept-encoding")));
    }

    public static void MapBrowsers(this WebApplication app)
    {
        var allowed = Origins(app.Services.GetRequiredService<IOptions<ServiceOptions>>().Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        app.UseCors();
        var errors = app.Services.GetRequiredService<JsonErrors>();
        app.Use((context, next) => IsWelcome(context.Request, allowed) ? next(context) : errors.AnswerAsync(context, Foreign()));
        app.UseGrpcWeb(new GrpcWebOptions { DefaultEnabled = true });
    }

    /// <summary>Programs send no Origin; browsers cannot leave it out of what a page of another origin sends.</summary>
    private static bool IsWelcome(HttpRequest request, HashSet<string> allowed)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || allowed.Contains(origin) || IsOwn(origin, request.Host);
    }

    private static RpcException Foreign() => new(new Status(
        StatusCode.PermissionDenied,
        $"Pages of other origins may not call. Name the page's origin in {ServiceOptions.Section}:{nameof(ServiceOptions.AllowedOrigins)} to let it."));

    /// <summary>By host and port: behind a proxy the scheme may be another.</summary>
    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && string.Equals(page.Authority, host.ToUriComponent(), StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Origins(ServiceOptions options) =>
        (options.AllowedOrigins ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(origin => origin.TrimEnd('/'));
}
