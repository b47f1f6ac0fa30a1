using Microsoft.EntityFrameworkCore;

namespace Parley.AnalysisService.Storage.Tables;

/// <summary>Applies what is missing of the migrations. The caller holds a lock against other machines.</summary>
internal static class Schema
{
    /// <param name="db">Its context.</param>
    /// <param name="applied">Ids in the database's history. When it has them all, EF Core's own slow start is spared.</param>
    /// <param name="cancellationToken">Stops between two migrations.</param>
    public static async Task ApplyAsync(CallDb db, IReadOnlySet<string> applied, CancellationToken cancellationToken)
    {
        if (!Migrations(db.GetType()).All(applied.Contains))
            await db.Database.MigrateAsync(cancellationToken);
    }

    private static IEnumerable<string> Migrations(Type context) =>
        from type in context.Assembly.GetTypes()
        where type.GetCustomAttributes(typeof(Microsoft.EntityFrameworkCore.Infrastructure.DbContextAttribute), inherit: false)
            is [Microsoft.EntityFrameworkCore.Infrastructure.DbContextAttribute attribute] && attribute.ContextType == context
        from migration in type.GetCustomAttributes(typeof(Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute), inherit: false)
        select ((Microsoft.EntityFrameworkCore.Migrations.MigrationAttribute)migration).Id;
}
