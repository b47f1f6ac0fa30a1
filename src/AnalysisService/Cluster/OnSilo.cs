using Orleans.Placement;
using Orleans.Runtime.Placement;

namespace Parley.AnalysisService.Cluster;

/// <summary>A grain that is where its key says: one for each machine, its key the machine's address.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OnSiloAttribute() : PlacementAttribute(new OnSiloPlacement());

[GenerateSerializer, Immutable]
internal sealed class OnSiloPlacement : PlacementStrategy;

internal sealed class OnSiloDirector : IPlacementDirector
{
    /// <exception cref="OrleansException">That machine is not up.</exception>
    public Task<SiloAddress> OnAddActivation(PlacementStrategy strategy, PlacementTarget target, IPlacementContext context)
    {
        var wanted = SiloAddress.FromParsableString(target.GrainIdentity.Key.ToString()!);
        return context.GetCompatibleSilos(target).Contains(wanted) ? Task.FromResult(wanted)
            : throw new OrleansException($"The silo {wanted} is not up.");
    }
}
