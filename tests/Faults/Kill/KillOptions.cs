using Parley.Faults.Servers;

namespace Parley.Faults.Kill;

/// <param name="Store">Where the calls are kept.</param>
/// <param name="Times">Kills.</param>
/// <param name="Calls">At once, in each round.</param>
/// <param name="Seed">Of texts and moments.</param>
internal sealed record KillOptions(StoreKind Store, int Times, int Calls, int Seed);
