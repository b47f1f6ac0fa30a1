using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Parley.AnalysisService.Storage.Tables;

/// <summary>
/// The tables, for queries and migrations. Segments are written past it (<see cref="Writing.SegmentWriter"/>). A new table is a row class, a line
/// here, and one migration for each database; each row has its tenant.
/// </summary>
internal abstract class CallDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<TenantRow> Tenants => Set<TenantRow>();

    public DbSet<CallRow> Calls => Set<CallRow>();

    public DbSet<SegmentRow> Segments => Set<SegmentRow>();

    public DbSet<BatchRow> Batches => Set<BatchRow>();

    public DbSet<BatchItemRow> BatchItems => Set<BatchItemRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TenantRow>(tenant =>
        {
            tenant.ToTable("tenants");
            tenant.Property(row => row.Name).HasMaxLength(TenantRow.NameLength);
            tenant.HasIndex(row => row.Name).IsUnique();
        });
        modelBuilder.Entity<CallRow>(call =>
        {
            call.ToTable("calls");
            call.Property(row => row.CallId).HasMaxLength(CallRow.CallIdLength);
            call.HasOne(row => row.Tenant).WithMany().OnDelete(DeleteBehavior.Restrict);
            call.HasIndex(row => new { row.TenantId, row.CallId }).IsUnique();
            // Finds the calls that are on, and those that ended long ago.
            call.HasIndex(row => new { row.EndedAt, row.OpenedAt });
        });
        modelBuilder.Entity<SegmentRow>(segment =>
        {
            segment.ToTable("segments");
            segment.HasKey(row => new { row.Call, row.Sequence });
        });
        modelBuilder.Entity<BatchRow>(batch =>
        {
            batch.ToTable("batches");
            batch.Property(row => row.BatchId).HasMaxLength(BatchRow.BatchIdLength);
            batch.Property(row => row.Name).HasMaxLength(BatchRow.NameLength);
            batch.HasOne(row => row.Tenant).WithMany().OnDelete(DeleteBehavior.Restrict);
            batch.HasIndex(row => new { row.TenantId, row.BatchId }).IsUnique();
            // Finds the one to serve next, and those that ended long ago.
            batch.HasIndex(row => new { row.EndedAt, row.ServedAt });
        });
        modelBuilder.Entity<BatchItemRow>(item =>
        {
            item.ToTable("batch_items");
            item.HasKey(row => new { row.Batch, row.Number });
            item.Property(row => row.Hash).HasMaxLength(BatchItemRow.HashLength);
            item.HasIndex(row => new { row.Batch, row.Hash }).IsUnique();
            // Holds only what is not done.
            item.HasIndex(row => new { row.Batch, row.FreeAt }).HasFilter("free_at IS NOT NULL");
            item.HasIndex(row => new { row.Batch, row.Number }, "IX_batch_items_failed").HasFilter("has_failed");
        });
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(SnakeCase(property.Name));
    }

    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }
        return snake.ToString();
    }
}
