using Microsoft.OpenApi.Models;

namespace Parley.AnalysisService.OpenApi;

/// <summary>The OpenAPI document of the HTTP/JSON calls, and a page to try them.</summary>
internal static class OpenApiSetup
{
    private const string Document = "v1";

    public static void AddOpenApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddGrpcSwagger();
        builder.Services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, new OpenApiInfo
            {
                Title = "Parley",
                Version = Document,
                Description = "Analyses sales calls. Live calls and streams of calls are served over gRPC only.",
            });
            options.IncludeGrpcXmlComments(Path.Combine(AppContext.BaseDirectory, "Parley.Contracts.xml"));
        });
    }

    public static void MapOpenApi(this WebApplication app)
    {
        app.UseSwagger();
        app.UseSwaggerUI(page => page.SwaggerEndpoint($"{Document}/swagger.json", "Parley"));
        app.MapGet("/", () => Results.Redirect("/swagger")).ExcludeFromDescription();
    }
}
