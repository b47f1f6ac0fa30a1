using Parley.Analysis.Calls;
using Parley.Analysis.Sessions;

namespace Parley.AnalysisService.Models;

/// <summary>Scores one short call before the first caller comes, so that the first alert is as quick as the next.</summary>
internal sealed class ModelWarmUp(Analyzer analyzer) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var session = analyzer.Open("warm-up", CallContext.Empty);
        session.Add(new Segment { Sequence = 1, Speaker = Speaker.Customer, Text = "价格太高了。" });
        session.Add(new Segment { Sequence = 2, Speaker = Speaker.Agent, Text = "您是和哪家比的呢?" });
        session.Finish();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
