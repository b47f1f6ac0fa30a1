using Grpc.Core;
using Parley.Analysis.Formats;
using Parley.AnalysisService.Wire;
using Parley.V1;

namespace Parley.AnalysisService.Batch;

/// <summary>One upload after its start: calls, and files in pieces, into a batch.</summary>
internal sealed class CallUpload(ItemSink sink, ReadOptions options)
{
    private const int LongestName = 1000;
    private PiecedFile? _file;

    /// <exception cref="InvalidRequestException">What comes is no upload.</exception>
    public async Task RunAsync(IAsyncStreamReader<UploadCallsRequest> requests, CancellationToken cancellationToken)
    {
        try
        {
            while (await requests.MoveNext(cancellationToken))
                await TakeAsync(requests.Current, cancellationToken);
            if (_file is { } open)
                throw new InvalidRequestException("piece.last", $"Is missing: \"{open.Name}\" has no end. Send its last piece with it.");
        }
        finally
        {
            if (_file is { } left)
                await left.AbandonAsync();
        }
        await sink.FlushAsync(cancellationToken);
    }

    private async Task TakeAsync(UploadCallsRequest request, CancellationToken cancellationToken)
    {
        switch (request.ContentCase)
        {
            case UploadCallsRequest.ContentOneofCase.Piece:
                await TakeAsync(request.Piece, cancellationToken);
                break;
            case UploadCallsRequest.ContentOneofCase.Transcript or UploadCallsRequest.ContentOneofCase.Note when _file is null:
                await sink.AddAsync(request.ToItem(), cancellationToken);
                break;
            case UploadCallsRequest.ContentOneofCase.Start:
                throw new InvalidRequestException("start", "Was already sent. After the first message, send calls.");
            case UploadCallsRequest.ContentOneofCase.None:
                throw new InvalidRequestException("content", "Is missing. After the start, every message is a transcript, a note or a piece of a file.");
            default:
                throw new InvalidRequestException("piece.last", $"Is missing: \"{_file!.Name}\" has no end. Send its last piece with it.");
        }
    }

    private async Task TakeAsync(FilePiece piece, CancellationToken cancellationToken)
    {
        if (piece.Name.Length is 0 or > LongestName)
            throw new InvalidRequestException("piece.name", $"Has {piece.Name.Length} characters. Send 1 to {LongestName}.");
        _file ??= new PiecedFile(piece.Name, sink, options, cancellationToken);
        if (piece.Name != _file.Name)
            throw new InvalidRequestException("piece.name", $"Is another file's, but \"{_file.Name}\" has no end. Send its last piece first.");
        await _file.WriteAsync(piece.Data.Memory, cancellationToken);
        if (piece.Last)
        {
            await _file.CompleteAsync();
            _file = null;
        }
    }
}
