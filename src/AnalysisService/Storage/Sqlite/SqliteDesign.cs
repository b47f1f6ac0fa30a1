using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Parley.AnalysisService.Storage.Sqlite;

/// <summary>For <c>dotnet ef migrations add Name --context SqliteCallDb --output-dir Storage/Sqlite/Migrations</c>; opens no database.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCallDb>
{
    public SqliteCallDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteCallDb>().UseSqlite().Options);
}
