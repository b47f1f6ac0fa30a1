using Orleans.Placement;
using Orleans.Runtime.Placement;
using Parley.AnalysisService.Draining;

namespace Parley.AnalysisService.Cluster;

/// <summary>
/// A grain that comes up at the machine that asks for it; but while that one drains, at another. It may be asked for a call that is just
/// leaving it, and would get it back.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AtCallerAttribute() : PlacementAttribute(new AtCallerPlacement());

[GenerateSerializer, Immutable]
internal sealed class AtCallerPlacement : PlacementStrategy;

internal sealed class AtCallerDirector(Drain drain) : IPlacementDirector
{
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var silos = context.GetCompatibleSilos(target);
        var here = context.LocalSilo;
        var others = Array.FindAll(silos, silo => !silo.Equals(here));
        if (others.Length < silos.Length && (others.Length == 0 || !drain.IsOn))
            return Task.FromResult(here);
        if (others.Length == 0)
            throw new OrleansException("No machine of the cluster can take the call.");
        // By the call, so that they are spread.
        return Task.FromResult(others[(int)(target.GrainIdentity.GetUniformHashCode() % (uint)others.Length)]);
    }
}
