using Google.Protobuf;
using Grpc.Core;
using Parley.Scoring.Commands;
using Parley.Scoring.Inputs;
using Parley.V1;

namespace Parley.Scoring.Batch;

/// <summary>
/// 'parley batch submit': makes a batch, uploads the files as they are, seals it. The service reads them, so that both ways through the house
/// understand the same formats.
/// </summary>
internal sealed class BatchSubmission(BatchClient client)
{
    private const int PieceSize = 256 * 1024;

    /// <returns>A value of <see cref="ExitCodes"/>.</returns>
    /// <exception cref="RpcException">The service cannot be reached or refuses.</exception>
    /// <exception cref="IOException">A file cannot be read to its end.</exception>
    public async Task<int> RunAsync(BatchSubmitOptions options, CancellationToken cancellationToken)
    {
        var (files, problems) = new FileFinder(_ => false).Find(options.Paths.Where(path => path != InputFile.StandardInput.Path));
        foreach (var problem in problems)
            Terminal.Fail(problem.ToString());
        if (files.Count == 0)
        {
            Terminal.Fail($"There is no file in {string.Join(", ", options.Paths)}. Name files, or folders that hold some.");
            return ExitCodes.BadUsage;
        }
        var batch = await CreateAsync(options, cancellationToken);
        await Console.Out.WriteLineAsync(batch.BatchId.AsMemory(), cancellationToken);
        var added = await UploadAsync(batch.BatchId, files, cancellationToken);
        batch = (await client.Batches.SealBatchAsync(new SealBatchRequest { BatchId = batch.BatchId }, cancellationToken: cancellationToken)).Batch;
        Terminal.Note($"{added.Added} calls uploaded from {files.Count} files, {added.Repeated} were there already, {added.Errors} could not be read");
        if (options.Wait)
            batch = await new BatchOverview(client).WaitAsync(batch.BatchId, cancellationToken);
        return problems.Count + batch.Failed > 0 || batch.State == BatchState.Cancelled ? ExitCodes.InputFailed : ExitCodes.Done;
    }

    private async Task<V1.Batch> CreateAsync(BatchSubmitOptions options, CancellationToken cancellationToken)
    {
        var request = new CreateBatchRequest
        {
            BatchId = options.BatchId,
            Name = options.Name,
            Options = new BatchOptions { Note = options.IsNote, Mask = options.Mask },
        };
        return (await client.Batches.CreateBatchAsync(request, cancellationToken: cancellationToken)).Batch;
    }

    private async Task<UploadCallsResponse> UploadAsync(string batchId, IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        using var upload = client.Batches.UploadCalls(cancellationToken: cancellationToken);
        try
        {
            await upload.RequestStream.WriteAsync(new UploadCallsRequest { Start = new UploadStart { BatchId = batchId } }, cancellationToken);
            foreach (var file in files)
                await UploadAsync(upload.RequestStream, file, cancellationToken);
            await upload.RequestStream.CompleteAsync();
        }
        catch (Exception failure) when (failure is RpcException or InvalidOperationException)
        {
            // The service has ended the upload already: its answer tells why.
        }
        return await upload.ResponseAsync;
    }

    private static async Task UploadAsync(IClientStreamWriter<UploadCallsRequest> requests, InputFile file, CancellationToken cancellationToken)
    {
        await using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
        var buffer = new byte[PieceSize];
        int read;
        do
        {
            read = await content.ReadAtLeastAsync(buffer, PieceSize, throwOnEndOfStream: false, cancellationToken);
            var piece = new FilePiece { Name = file.Path, Data = ByteString.CopyFrom(buffer.AsSpan(0, read)), Last = read < PieceSize };
            await requests.WriteAsync(new UploadCallsRequest { Piece = piece }, cancellationToken);
        }
        while (read == PieceSize);
    }
}
