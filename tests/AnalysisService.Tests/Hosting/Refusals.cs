using Google.Rpc;
using Grpc.Core;

namespace Parley.AnalysisService.Tests.Hosting;

/// <summary>Reads what a refusal says.</summary>
internal static class Refusals
{
    /// <summary>The fields that an INVALID_ARGUMENT names; each with a description.</summary>
    public static IReadOnlyList<string> Fields(this RpcException failure)
    {
        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        var details = failure.GetRpcStatus()?.GetDetail<BadRequest>();
        Assert.NotNull(details);
        Assert.All(details.FieldViolations, violation => Assert.NotEmpty(violation.Description));
        return details.FieldViolations.Select(violation => violation.Field).ToList();
    }
}
