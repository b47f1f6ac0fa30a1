namespace Parley.AnalysisService.Storage;

/// <summary>Another machine stored something else under this sequence: whoever holds the call here must let go of it and read it anew.</summary>
internal sealed class StoreConflictException(string message) : Exception(message);
