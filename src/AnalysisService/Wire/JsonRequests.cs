using System.Globalization;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Wire;

/// <summary>
/// Reads the body of a JSON call before transcoding does, which says of a mistake only that there is one, and of a misspelt name nothing.
/// The answer names the line or every field, and repeats no text of the request.
/// </summary>
internal static class JsonRequests
{
    private static readonly JsonFormatter Formatter =
        new(JsonFormatter.Settings.Default.WithTypeRegistry(TypeRegistry.FromMessages(BadRequest.Descriptor)));

    /// <summary>The middleware.</summary>
    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.HasJsonContentType() || MessageOf(context) is not { } message)
        {
            await next(context);
            return;
        }
        try
        {
            // In memory, bounded by the maximum size: a buffer on disk would keep the words of a call.
            var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            var problems = Check(body, message);
            if (problems.Any)
            {
                await RefuseAsync(context, StatusCodes.Status400BadRequest, InvalidArgument.StatusOf(problems.All));
                return;
            }
            body.Position = 0;
            context.Request.Body = body;
            // It is UTF-8, whatever the header says of it.
            context.Request.ContentType = "application/json";
        }
        catch (BadHttpRequestException failure)
        {
            var code = failure.StatusCode == StatusCodes.Status413PayloadTooLarge ? Code.ResourceExhausted : Code.InvalidArgument;
            await RefuseAsync(context, failure.StatusCode, new Google.Rpc.Status { Code = (int)code, Message = failure.Message });
            return;
        }
        await next(context);
    }

    private static FieldProblems Check(MemoryStream body, MessageDescriptor message)
    {
        var problems = new FieldProblems();
        try
        {
            using var document = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                new JsonFields(problems).Check(document.RootElement, message);
            else
                problems.Add("", "The body is not an object. Send one in curly brackets.");
        }
        catch (JsonException failure)
        {
            problems.Add("", string.Create(
                CultureInfo.InvariantCulture,
                $"The body is not JSON in UTF-8: line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1} of the line. Mend it there."));
        }
        return problems;
    }

    /// <summary>The request of the call that the route leads to; null for pages and other routes.</summary>
    private static MessageDescriptor? MessageOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<GrpcMethodMetadata>() is { Method.Type: MethodType.Unary } method
        && method.Method.GetType() is { IsGenericType: true } type
        && Activator.CreateInstance(type.GetGenericArguments()[0]) is IMessage message
            ? message.Descriptor : null;

    private static Task RefuseAsync(HttpContext context, int httpStatus, Google.Rpc.Status status)
    {
        context.RequestServices.GetRequiredService<RequestMetrics>().Refused((StatusCode)status.Code);
        context.Response.StatusCode = httpStatus;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(Formatter.Format(status), context.RequestAborted);
    }
}
