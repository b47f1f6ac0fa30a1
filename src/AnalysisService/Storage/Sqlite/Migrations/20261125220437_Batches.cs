using Microsoft.EntityFrameworkCore.Migrations;

namespace Parley.AnalysisService.Storage.Sqlite.Migrations;

/// <summary>Batches and their items.</summary>
internal partial class Batches : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "batch_items",
            columns: table => new
            {
                batch = table.Column<long>(type: "INTEGER", nullable: false),
                number = table.Column<int>(type: "INTEGER", nullable: false),
                tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                input = table.Column<byte[]>(type: "BLOB", nullable: true),
                result = table.Column<byte[]>(type: "BLOB", nullable: false),
                format = table.Column<string>(type: "TEXT", nullable: false),
                has_failed = table.Column<bool>(type: "INTEGER", nullable: false),
                free_at = table.Column<long>(type: "INTEGER", nullable: true),
                claim = table.Column<System.Guid>(type: "TEXT", nullable: true),
                attempts = table.Column<int>(type: "INTEGER", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_batch_items", x => new { x.batch, x.number });
            });

        migrationBuilder.CreateTable(
            name: "batches",
            columns: table => new
            {
                id = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                batch_id = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                options = table.Column<byte[]>(type: "BLOB", nullable: false),
                total = table.Column<int>(type: "INTEGER", nullable: false),
                completed = table.Column<int>(type: "INTEGER", nullable: false),
                failed = table.Column<int>(type: "INTEGER", nullable: false),
                created_at = table.Column<long>(type: "INTEGER", nullable: false),
                served_at = table.Column<long>(type: "INTEGER", nullable: false),
                sealed_at = table.Column<long>(type: "INTEGER", nullable: true),
                cancelled_at = table.Column<long>(type: "INTEGER", nullable: true),
                ended_at = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_batches", x => x.id);
                table.ForeignKey(
                    name: "FK_batches_tenants_tenant_id",
                    column: x => x.tenant_id,
                    principalTable: "tenants",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateIndex(
            name: "IX_batch_items_batch_free_at",
            table: "batch_items",
            columns: new[] { "batch", "free_at" },
            filter: "free_at IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "IX_batch_items_batch_hash",
            table: "batch_items",
            columns: new[] { "batch", "hash" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_batch_items_failed",
            table: "batch_items",
            columns: new[] { "batch", "number" },
            filter: "has_failed");

        migrationBuilder.CreateIndex(
            name: "IX_batches_ended_at_served_at",
            table: "batches",
            columns: new[] { "ended_at", "served_at" });

        migrationBuilder.CreateIndex(
            name: "IX_batches_tenant_id_batch_id",
            table: "batches",
            columns: new[] { "tenant_id", "batch_id" },
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "batch_items");

        migrationBuilder.DropTable(
            name: "batches");
    }
}
