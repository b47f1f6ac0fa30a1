using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Parley.AnalysisService.Limits;

namespace Parley.AnalysisService.Wire;

/// <summary>RESOURCE_EXHAUSTED with google.rpc.QuotaFailure in its details, whose subject is the setting.</summary>
internal static class ResourceExhausted
{
    public static RpcException Of(LimitReachedException limit) => new Google.Rpc.Status
    {
        Code = (int)Code.ResourceExhausted,
        Message = limit.Message,
        Details =
        {
            Any.Pack(new QuotaFailure
            {
                Violations = { new QuotaFailure.Types.Violation { Subject = $"{limit.Section}:{limit.Setting}", Description = limit.Message } },
            }),
        },
    }.ToRpcException();
}
