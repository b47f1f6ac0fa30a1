namespace Parley.AnalysisService.Storage;

/// <summary>The store cannot be reached or written now (disk full, read-only, database gone): nothing was promised, trying again may succeed.</summary>
internal sealed class StoreUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
