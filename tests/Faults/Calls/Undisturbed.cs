using Grpc.Net.Client;
using Parley.Faults.Servers;
using Parley.V1;

namespace Parley.Faults.Calls;

/// <summary>The same calls at a service that nothing happens to and that stores nothing: what their reports have to be.</summary>
internal sealed class Undisturbed : IDisposable
{
    private readonly ServiceProcess _service = new("the undisturbed service", new Dictionary<string, string> { ["Store"] = "none" });
    private CallLoad? _load;

    public static async Task<Undisturbed> StartAsync(CancellationToken cancellationToken)
    {
        var undisturbed = new Undisturbed();
        try
        {
            await undisturbed._service.StartAsync(cancellationToken);
            undisturbed._load = new CallLoad(undisturbed._service.Address);
            return undisturbed;
        }
        catch
        {
            undisturbed.Dispose();
            throw;
        }
    }

    /// <summary>By call id.</summary>
    public async Task<IReadOnlyDictionary<string, CallReport>> ReportsAsync(IReadOnlyList<PlannedCall> plans, CancellationToken cancellationToken) =>
        (await _load!.RunAsync(plans, new Progress(), cancellationToken)).ToDictionary(outcome => outcome.CallId, outcome => outcome.Report);

    /// <summary>The same of recorded calls, one after another.</summary>
    public async Task<IReadOnlyDictionary<string, CallReport>> ScoreAsync(IReadOnlyList<Transcript> transcripts, CancellationToken cancellationToken)
    {
        using var channel = GrpcChannel.ForAddress(_service.Address);
        using var stream = new ScoringService.ScoringServiceClient(channel).ScoreCalls(cancellationToken: cancellationToken);
        var reports = new Dictionary<string, CallReport>();
        foreach (var transcript in transcripts)
        {
            await stream.RequestStream.WriteAsync(new ScoreCallsRequest { Transcript = transcript }, cancellationToken);
            await stream.ResponseStream.MoveNext(cancellationToken);
            reports.Add(transcript.CallId, stream.ResponseStream.Current.Report);
        }
        return reports;
    }

    public void Dispose()
    {
        _load?.Dispose();
        _service.Dispose();
    }
}
