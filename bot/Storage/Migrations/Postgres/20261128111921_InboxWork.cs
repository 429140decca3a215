using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class InboxWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "snoozed_until",
                table: "cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "bulk_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    receiver = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    tell = table.Column<bool>(type: "boolean", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_acts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bulk_items",
                columns: table => new
                {
                    bulk_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    before = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bulk_items", x => new { x.bulk_id, x.case_number });
                    table.ForeignKey(
                        name: "fk_bulk_items_bulk_row_bulk_id",
                        column: x => x.bulk_id,
                        principalTable: "bulk_acts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_bulk_acts_at",
                table: "bulk_acts",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bulk_items");

            migrationBuilder.DropTable(
                name: "bulk_acts");

            migrationBuilder.DropColumn(
                name: "snoozed_until",
                table: "cases");
        }
    }
}
