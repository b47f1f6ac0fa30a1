using System.Text.Json;
using System.Text.Json.Nodes;
using Grpc.Core;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Wire;

/// <summary>What went wrong, as it is said where neither gRPC nor its transcoding says it: <c>{"code": "INVALID_ARGUMENT", "message": …, "field": …}</c>; the field is empty where it is none's fault.</summary>
internal sealed class JsonErrors(Failures failures)
{
    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context, Exception failure)
    {
        var status = StatusOf(failure, context);
        context.Response.StatusCode = HttpStatus(status.StatusCode);
        await context.Response.WriteAsJsonAsync(Of(failure, status), context.RequestAborted);
    }

    /// <summary>For a message on a socket.</summary>
    public JsonObject Of(Exception failure, HttpContext context) => Of(failure, StatusOf(failure, context));

    private Status StatusOf(Exception failure, HttpContext context) =>
        failures.ToStatus(failure, context.Request.Path, context.TraceIdentifier, context.RequestAborted).Status;

    private static JsonObject Of(Exception failure, Status status)
    {
        FieldProblem? first = failure is InvalidRequestException { Problems: [var problem, ..] } ? problem : null;
        return new JsonObject
        {
            ["code"] = JsonNamingPolicy.SnakeCaseUpper.ConvertName(status.StatusCode.ToString()),
            ["message"] = first?.Description ?? status.Detail,
            ["field"] = first?.Field ?? "",
        };
    }

    private static int HttpStatus(StatusCode code) => code switch
    {
        StatusCode.InvalidArgument or StatusCode.FailedPrecondition => StatusCodes.Status400BadRequest,
        StatusCode.PermissionDenied => StatusCodes.Status403Forbidden,
        StatusCode.NotFound => StatusCodes.Status404NotFound,
        StatusCode.Aborted or StatusCode.AlreadyExists => StatusCodes.Status409Conflict,
        StatusCode.ResourceExhausted => StatusCodes.Status429TooManyRequests,
        StatusCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
