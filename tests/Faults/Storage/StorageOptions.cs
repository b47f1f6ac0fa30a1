namespace Parley.Faults.Storage;

/// <param name="Fault">What happens to the store.</param>
/// <param name="Times">Outages; at every second one the service is killed while it lasts.</param>
/// <param name="Calls">At once.</param>
/// <param name="Hold">For how long the store stays away after everything was answered.</param>
/// <param name="Seed">Of texts and moments.</param>
internal sealed record StorageOptions(StorageFault Fault, int Times, int Calls, TimeSpan Hold, int Seed);
