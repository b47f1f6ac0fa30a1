namespace Parley.Faults.Malformed;

/// <param name="Streams">Malformed ones, in all.</param>
/// <param name="Calls">Healthy ones at once, meanwhile.</param>
/// <param name="Seed">Of streams and texts.</param>
internal sealed record MalformedOptions(int Streams, int Calls, int Seed);
