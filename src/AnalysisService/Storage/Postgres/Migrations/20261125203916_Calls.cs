using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Parley.AnalysisService.Storage.Postgres.Migrations;

/// <summary>Tenants, calls and their segments.</summary>
internal partial class Calls : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "segments",
            columns: table => new
            {
                call = table.Column<long>(type: "bigint", nullable: false),
                sequence = table.Column<long>(type: "bigint", nullable: false),
                tenant_id = table.Column<int>(type: "integer", nullable: false),
                heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                content = table.Column<byte[]>(type: "bytea", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_segments", x => new { x.call, x.sequence });
            });

        migrationBuilder.CreateTable(
            name: "tenants",
            columns: table => new
            {
                id = table.Column<int>(type: "integer", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_tenants", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "calls",
            columns: table => new
            {
                id = table.Column<long>(type: "bigint", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                tenant_id = table.Column<int>(type: "integer", nullable: false),
                call_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                settings = table.Column<byte[]>(type: "bytea", nullable: false),
                report = table.Column<byte[]>(type: "bytea", nullable: true),
                opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
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
