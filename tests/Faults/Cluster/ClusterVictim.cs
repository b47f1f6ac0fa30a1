namespace Parley.Faults.Cluster;

/// <summary>What of a cluster is killed.</summary>
internal enum ClusterVictim
{
    /// <summary>One of the three machines; it comes back when the round's calls are over.</summary>
    Silo,

    /// <summary>The database of all three; it comes back at once.</summary>
    Postgres,
}
