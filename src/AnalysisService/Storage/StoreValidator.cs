using Microsoft.Extensions.Options;
using Parley.AnalysisService.Settings;
using Parley.AnalysisService.Storage.Postgres;

namespace Parley.AnalysisService.Storage;

/// <summary>Refuses settings that name no store. The connection string itself is never quoted: it holds a password.</summary>
internal sealed class StoreValidator : IValidateOptions<ServiceOptions>
{
    private const string Postgres = $"{ServiceOptions.Section}:{nameof(ServiceOptions.PostgresConnection)}";
    private const string Sqlite = $"{ServiceOptions.Section}:{nameof(ServiceOptions.SqliteFile)}";
    private const string Example = "Write it like Host=db.example.org;Database=parley;Username=parley;Password=…";

    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        var problem = StorePlan.Kind(options) switch
        {
            StoreKind.Postgres => PostgresProblem(options.PostgresConnection),
            StoreKind.Sqlite => SqliteProblem(options),
            StoreKind.None => null,
            _ => $"{ServiceOptions.Section}:{nameof(options.Store)} is '{options.Store}'. Write none, sqlite or postgres.",
        };
        return problem is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problem);
    }

    private static string? PostgresProblem(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
            return $"{Postgres} is missing, but {ServiceOptions.Section}:{nameof(ServiceOptions.Store)} is postgres. {Example}";
        if (PostgresConnections.Parse(connection) is not { } settings)
            return $"{Postgres} is no connection string (its text is not shown here, since it may hold a password). {Example}";
        return string.IsNullOrWhiteSpace(settings.Host) ? $"{Postgres} names no host. {Example}" : null;
    }

    private static string? SqliteProblem(ServiceOptions options)
    {
        if (StorePlan.SqliteFile(options) is not { } file)
            return $"{Sqlite} is not set and this user has no data folder (no HOME). Write where calls are stored, like /var/lib/parley/parley.db.";
        return Directory.Exists(file) ? $"{Sqlite} is '{file}', which is a folder. Write the name of a file in it, like {Path.Combine(file, "parley.db")}." : null;
    }
}
