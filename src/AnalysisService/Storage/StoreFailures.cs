using System.Data.Common;

namespace Parley.AnalysisService.Storage;

/// <summary>A database's exceptions become the store's own here. Their messages name hosts and files, no password and no words of a call.</summary>
internal static class StoreFailures
{
    /// <summary>Runs an operation on the database; a database that fails it is unavailable.</summary>
    public static async Task<T> TranslateAsync<T>(Func<Task<T>> operation)
    {
        try
        {
            return await operation();
        }
        catch (Exception failure) when (IsDatabase(failure))
        {
            throw Unavailable(failure);
        }
    }

    /// <summary>A new one for each who waits, since throwing changes an exception.</summary>
    public static StoreUnavailableException Unavailable(Exception failure) => failure is StoreUnavailableException
        ? new StoreUnavailableException(failure.Message, failure)
        : new StoreUnavailableException($"The call store is unavailable: {Describe(failure)}", failure);

    /// <summary>The call that somebody still holds is not stored.</summary>
    public static StoreConflictException Erased() => new("The call is not stored any more. Open it anew.");

    /// <summary>For a log: of anything but a database's exception only the type, since its message might hold anything.</summary>
    public static string Describe(Exception failure) =>
        Cause(failure) is { } known ? $"{known.GetType().Name}: {known.Message}" : failure.GetType().Name;

    /// <summary>EF Core wraps what it holds to be passing.</summary>
    public static bool IsDatabase(Exception failure) => failure is not StoreUnavailableException && Cause(failure) is not null;

    private static Exception? Cause(Exception failure) => failure switch
    {
        DbException or TimeoutException or IOException or StoreUnavailableException or UnauthorizedAccessException => failure,
        { InnerException: { } inner } => Cause(inner),
        _ => null,
    };
}
