using Microsoft.EntityFrameworkCore.Migrations;

namespace Parley.AnalysisService.Storage.Sqlite.Migrations;

/// <summary>Tenants, calls and their segments.</summary>
internal partial class Calls : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "segments",
            columns: table => new
            {
                call = table.Column<long>(type: "INTEGER", nullable: false),
                sequence = table.Column<long>(type: "INTEGER", nullable: false),
                tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                heard_at = table.Column<long>(type: "INTEGER", nullable: false),
                content = table.Column<byte[]>(type: "BLOB", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_segments", x => new { x.call, x.sequence });
            });

        migrationBuilder.CreateTable(
            name: "tenants",
            columns: table => new
            {
                id = table.Column<int>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_tenants", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "calls",
            columns: table => new
            {
                id = table.Column<long>(type: "INTEGER", nullable: false)
                    .Annotation("Sqlite:Autoincrement", true),
                tenant_id = table.Column<int>(type: "INTEGER", nullable: false),
                call_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                settings = table.Column<byte[]>(type: "BLOB", nullable: false),
                report = table.Column<byte[]>(type: "BLOB", nullable: true),
                opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                ended_at = table.Column<long>(type: "INTEGER", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_calls", x => x.id);
                table.ForeignKey(
                    name: "FK_calls_tenants_tenant_id",
                    column: x => x.tenant_id,
                    principalTable: "tenants",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateIndex(
            name: "IX_calls_ended_at_opened_at",
            table: "calls",
            columns: new[] { "ended_at", "opened_at" });

        migrationBuilder.CreateIndex(
            name: "IX_calls_tenant_id_call_id",
            table: "calls",
            columns: new[] { "tenant_id", "call_id" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "IX_tenants_name",
            table: "tenants",
            column: "name",
            unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "calls");

        migrationBuilder.DropTable(
            name: "segments");

        migrationBuilder.DropTable(
            name: "tenants");
    }
}
