using Grpc.Core;
using Parley.Contracts.Mapping;
using Parley.Scoring.Commands;
using Parley.Scoring.Output;
using Parley.Scoring.Resuming;
using Parley.V1;

namespace Parley.Scoring.Batch;

/// <summary>'parley batch results': the reports of a batch into a file, which appears when it is complete. What has no report is told on standard error.</summary>
internal sealed class BatchDownload(BatchClient client)
{
    private const int ShownErrors = 20;

    /// <returns>A value of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="RpcException">The service cannot be reached, or there is no such batch.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public async Task<int> RunAsync(string batchId, string outFile, ReportFormat format, CancellationToken cancellationToken)
    {
        if (ReportDocument.For(format) is not null)
        {
            Terminal.Fail($"--format {format.ToString().ToLowerInvariant()} cannot be written from a batch. Take text, json, jsonl or csv.");
            return ExitCodes.BadUsage;
        }
        var partial = outFile + UnfinishedOutput.PartialSuffix;
        var (reports, errors) = await DownloadAsync(batchId, partial, format, cancellationToken);
        Durable.Rename(partial, outFile);
        Terminal.Note($"{reports} reports written to {outFile}");
        if (errors > 0)
            Terminal.Fail($"{errors} calls have no report");
        return errors > 0 ? ExitCodes.InputFailed : ExitCodes.Done;
    }

    private async Task<(int Reports, int Errors)> DownloadAsync(string batchId, string file, ReportFormat format, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        using var target = OutputTarget.ToFile(stream);
        var output = ReportOutput.For(format, target);
        var (reports, errors) = (0, 0);
        using var results = client.Batches.GetResults(new GetResultsRequest { BatchId = batchId, Wait = true }, cancellationToken: cancellationToken);
        while (await results.ResponseStream.MoveNext(cancellationToken))
        {
            var result = results.ResponseStream.Current;
            if (result.Report is { } report)
            {
                using var prepared = output.Prepare(report.ToCore());
                output.Write(prepared);
                reports++;
            }
            else if (++errors <= ShownErrors)
            {
                Terminal.Fail(BatchOverview.Describe(result.Error));
            }
        }
        output.Complete();
        target.Flush();
        stream.Flush(flushToDisk: true);
        return (reports, errors);
    }
}
