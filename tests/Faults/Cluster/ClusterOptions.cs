namespace Parley.Faults.Cluster;

/// <param name="Victim">What is killed.</param>
/// <param name="Times">Kills.</param>
/// <param name="Calls">At once, in each round, spread over the machines.</param>
/// <param name="Seed">Of texts, moments and machines.</param>
internal sealed record ClusterOptions(ClusterVictim Victim, int Times, int Calls, int Seed);
