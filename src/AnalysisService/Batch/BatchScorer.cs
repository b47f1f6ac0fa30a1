using Google.Protobuf;
using Parley.Analysis.Sessions;
using Parley.AnalysisService.Storage.Batches;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Batch;

/// <summary>From an item of a batch to its result.</summary>
internal sealed class BatchScorer(Analyzer analyzer)
{
    /// <summary>Takings after which a call is given up: each but the last took its machine with it.</summary>
    internal const int MostAttempts = 3;

    /// <summary>A call that brings the analysis down is an error of this call; the others are analysed all the same.</summary>
    public DoneItem Score(ClaimedItem item, BatchOptions options, CancellationToken cancellationToken)
    {
        var result = GetResultsResponse.Parser.ParseFrom(item.Result);
        var input = BatchInputMapping.ReadInput(item.Input, item.Format);
        if (options.Mask)
            input = input with { Context = input.Context with { Mask = true } };
        if (item.Attempts > MostAttempts)
            return Failed($"The service was lost each of the {MostAttempts} times that it took this call. This is a mistake in Parley: please report it, with the call if you may.");
        try
        {
            result.Report = analyzer.Score(input, cancellationToken).ToProto();
            return new DoneItem(item.Number, result.ToByteArray(), HasFailed: false);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or OperationCanceledException))
        {
            return Failed($"The call could not be scored ({failure.GetType().Name}). This is a mistake in Parley: please report it, with the call if you may.");
        }

        DoneItem Failed(string reason)
        {
            result.Error = new BatchError { CallId = input.CallId, File = result.File, Reason = reason };
            return new DoneItem(item.Number, result.ToByteArray(), HasFailed: true);
        }
    }
}
