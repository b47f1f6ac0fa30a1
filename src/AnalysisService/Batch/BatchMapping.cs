using System.Globalization;
using Google.Protobuf;
using Parley.Analysis.Calls;
using Parley.AnalysisService.Storage.Batches;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Batch;

/// <summary>Batches and their items between the storage and the wire.</summary>
internal static class BatchMapping
{
    private const string Cancelled = "The batch was cancelled before this was analysed. Add it to another batch.";

    public static V1.Batch ToProto(this StoredBatch batch, IEnumerable<StoredResult> errors) => new()
    {
        BatchId = batch.BatchId,
        Name = batch.Name,
        Options = BatchOptions.Parser.ParseFrom(batch.Options.Span),
        State = StateOf(batch),
        Total = batch.Total,
        Completed = batch.Completed,
        Failed = batch.Failed,
        CreatedAt = Text(batch.CreatedAt),
        SealedAt = Text(batch.SealedAt),
        EndedAt = Text(batch.EndedAt),
        Errors = { errors.Select(error => error.ToProto().Error) },
    };

    /// <summary>Nothing that is shown of it has changed.</summary>
    public static bool IsAs(this StoredBatch now, StoredBatch? before) => before is not null
        && (now.Total, now.Completed, now.Failed, now.SealedAt, now.EndedAt) == (before.Total, before.Completed, before.Failed, before.SealedAt, before.EndedAt);

    /// <summary>With its index; of something that will not be analysed any more with an error.</summary>
    public static GetResultsResponse ToProto(this StoredResult stored)
    {
        var result = GetResultsResponse.Parser.ParseFrom(stored.Result);
        result.Index = stored.Number;
        if (!stored.IsDone)
            result.Error = new BatchError { File = result.File, Reason = Cancelled };
        if (result.Error is { } error)
            error.Index = stored.Number;
        return result;
    }

    /// <summary>What was read from a file.</summary>
    public static NewItem ToItem(this Analysis.Formats.ReadItem item, string file)
    {
        if (item.Error is { } error)
            return NewItem.OfError(new GetResultsResponse { File = file, Error = error.ToProto(file) }.ToByteArray());
        var call = item.Call!;
        var result = new GetResultsResponse { File = file, Warnings = { item.Warnings.Select(warning => warning.ToString()) } };
        return NewItem.OfCall(call.ToProto().ToByteArray(), result.ToByteArray(), call.SourceFormat);
    }

    /// <summary>A call from the wire, or what is wrong with it.</summary>
    public static NewItem ToItem(this UploadCallsRequest request)
    {
        var problems = new FieldProblems();
        if (request.ToCore(problems) is { } call)
            return NewItem.OfCall(call.ToProto().ToByteArray(), [], "");
        var more = problems.All.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({problems.All.Count - 1} more fields are wrong.)");
        var callId = request.Transcript?.CallId ?? request.Note?.CallId ?? "";
        return NewItem.OfError(new GetResultsResponse
        {
            Error = new BatchError { CallId = callId, Place = problems.All[0].Field, Reason = problems.All[0].Description + more },
        }.ToByteArray());
    }

    private static BatchError ToProto(this InputError error, string file) => new()
    {
        File = file,
        Place = error.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"line {line}") : "",
        Reason = error.Remedy.Length == 0 ? $"{error.Message}." : $"{error.Message}. {error.Remedy}",
    };

    private static BatchState StateOf(StoredBatch batch) => batch switch
    {
        { CancelledAt: not null } => BatchState.Cancelled,
        { EndedAt: not null } => BatchState.Completed,
        { SealedAt: not null } => BatchState.Running,
        _ => BatchState.Open,
    };

    private static string Text(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) ?? "";
}
