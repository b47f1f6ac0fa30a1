using Microsoft.EntityFrameworkCore;
using Parley.AnalysisService.Storage.Tables;

namespace Parley.AnalysisService.Storage.Sqlite;

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteCallDb(DbContextOptions<SqliteCallDb> options) : CallDb(options)
{
    /// <summary>SQLite knows no time stamps: milliseconds since 1970.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();
}
