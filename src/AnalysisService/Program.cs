using Parley.AnalysisService.Batch;
using Parley.AnalysisService.Cluster;
using Parley.AnalysisService.Health;
using Parley.AnalysisService.Listening;
using Parley.AnalysisService.Live;
using Parley.AnalysisService.Models;
using Parley.AnalysisService.OpenApi;
using Parley.AnalysisService.Scoring;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage;
using Parley.AnalysisService.Wire;

var builder = WebApplication.CreateBuilder(args);
builder.AddSettings();
builder.AddListening();
builder.AddModels();
builder.AddStorage();
builder.AddWire();
builder.AddCluster();
builder.AddLive();
builder.AddBatch();
builder.AddHealth();
builder.AddOpenApi();

return await builder.RunOrExplainAsync(app =>
{
    app.MapScoring();
    app.MapLive();
    app.MapBatch();
    app.MapWire();
    app.MapHealth();
    app.MapOpenApi();
});
