using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Parley.Contracts.Mapping;

namespace Parley.AnalysisService.Wire;

/// <summary>INVALID_ARGUMENT with google.rpc.BadRequest in its details.</summary>
internal static class InvalidArgument
{
    /// <summary>Details travel in a header, and clients take headers of 8 KB; the rest is counted.</summary>
    private const int NamedFields = 20;

    public static RpcException Of(IReadOnlyList<FieldProblem> problems) => StatusOf(problems).ToRpcException();

    public static Google.Rpc.Status StatusOf(IReadOnlyList<FieldProblem> problems)
    {
        var details = new BadRequest();
        foreach (var (field, description) in problems.Take(NamedFields))
            details.FieldViolations.Add(new BadRequest.Types.FieldViolation { Field = field, Description = description });
        var rest = problems.Count - details.FieldViolations.Count;
        if (rest > 0)
            details.FieldViolations.Add(new BadRequest.Types.FieldViolation { Description = $"{rest} more fields are wrong. Mend these first." });
        var first = problems is [var problem, ..] ? InWords(problem) : "The request cannot be used.";
        return new Google.Rpc.Status
        {
            Code = (int)Code.InvalidArgument,
            Message = problems.Count > 1 ? $"{first} ({problems.Count - 1} more in the details.)" : first,
            Details = { Any.Pack(details) },
        };
    }

    /// <summary>A problem of the whole message has no field.</summary>
    private static string InWords(FieldProblem problem) =>
        problem.Field.Length == 0 ? problem.Description : $"{problem.Field}: {problem.Description}";
}
