
namespace Parley.AnalysisService.Cluster;

/// <summary>The machines of the cluster beside this one.</summary>
internal sealed class OtherSilos(IServiceProvider services)
{
    // Orleans makes them when the silo starts, later than those who ask.
    private readonly Lazy<IClusterMembershipService> _membership = new(services.GetRequiredService<IClusterMembershipService>);
    private readonly Lazy<ILocalSiloDetails> _here = new(services.GetRequiredService<ILocalSiloDetails>);

    /// <summary>This machine is a member of its cluster, of one or of many.</summary>
    public bool IsJoined => _membership.Value.CurrentSnapshot.Members.TryGetValue(_here.Value.SiloAddress, out var own) && own.Status == SiloStatus.Active;

    public bool Any => Active.Any();

    /// <summary>Those that are up, by address.</summary>
    public IEnumerable<SiloAddress> Active
    {
        get
        {
            foreach (var (address, member) in _membership.Value.CurrentSnapshot.Members)
            {
                if (member.Status == SiloStatus.Active && !address.Equals(_here.Value.SiloAddress))
                    yield return address;
            }
        }
    }
}
