using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Parley.AnalysisService.Storage.Postgres;

/// <summary>For <c>dotnet ef migrations add Name --context PostgresCallDb --output-dir Storage/Postgres/Migrations</c>; opens no database.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresCallDb>
{
    public PostgresCallDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresCallDb>().UseNpgsql().Options);
}
