using Grpc.Core;
using Parley.AnalysisService.Wire;
using Parley.Contracts.Mapping;
using Parley.V1;

namespace Parley.AnalysisService.Telephony.Posting;

/// <summary>Live calls by plain requests; over HTTP/JSON too.</summary>
internal sealed class TelephonyGrpc(PostedCalls calls) : TelephonyService.TelephonyServiceBase
{
    private const int LargestPost = 500;

    public override async Task<AddSegmentsResponse> AddSegments(AddSegmentsRequest request, ServerCallContext context)
    {
        var problems = new FieldProblems();
        var opening = OpeningOf(request, problems);
        var segments = SegmentsOf(request, problems);
        if (problems.Any || opening is null)
            throw new InvalidRequestException(problems);
        return await calls.AddAsync(opening, segments, context.CancellationToken);
    }

    public override async Task<EndCallResponse> EndCall(EndCallRequest request, ServerCallContext context)
    {
        var problems = new FieldProblems();
        if (OpeningOf(new AddSegmentsRequest { CallId = request.CallId }, problems) is not { } opening)
            throw new InvalidRequestException(problems);
        return new EndCallResponse { Report = CallReport.Parser.ParseFrom(await calls.EndAsync(opening, context.CancellationToken)) };
    }

    private static CallOpening? OpeningOf(AddSegmentsRequest request, FieldProblems problems)
    {
        var found = new FieldProblems();
        var opening = new CallSettings { CallId = request.CallId, Context = request.Context, Resume = true }.ToCore(found);
        foreach (var (field, description) in found.All)
            problems.Add(field["settings.".Length..], description);
        return opening;
    }

    private static List<Analysis.Calls.Segment> SegmentsOf(AddSegmentsRequest request, FieldProblems problems)
    {
        var segments = new List<Analysis.Calls.Segment>();
        if (request.Segments.Count is 0 or > LargestPost)
        {
            problems.Add("segments", $"Has {request.Segments.Count} segments. Send 1 to {LargestPost}.");
            return segments;
        }
        for (var i = 0; i < request.Segments.Count; i++)
        {
            var found = new FieldProblems();
            if (request.Segments[i].ToCore(found) is { } segment)
                segments.Add(segment);
            foreach (var (field, description) in found.All)
                problems.Add($"segments[{i}]{field["segment".Length..]}", description);
        }
        return segments;
    }
}
