using Parley.AnalysisService.Batch;
using Parley.AnalysisService.Cluster;
using Parley.AnalysisService.Draining;
using Parley.AnalysisService.Health;
using Parley.AnalysisService.Listening;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Models;
using Parley.AnalysisService.OpenApi;
using Parley.AnalysisService.Scoring;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Telemetry;
using Parley.AnalysisService.Telephony;
using Parley.AnalysisService.Wire;

var builder = WebApplication.CreateBuilder(args);
builder.AddSettings();
builder.AddListening();
builder.AddModels();
builder.AddStorage();
builder.AddWire();
builder.AddDraining();
builder.AddCluster();
builder.AddScoring();
builder.AddLive();
builder.AddTelephony();
builder.AddBatch();
builder.AddHealth();
builder.AddTelemetry();
builder.AddOpenApi();

return await builder.RunOrExplainAsync(app =>
{
    app.MapScoring();
    app.MapLive();
    app.MapTelephony();
    app.MapBatch();
    app.MapWire();
    app.MapHealth();
    app.MapTelemetry();
    app.MapOpenApi();
});
