using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FigureIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_outbound_segments",
                table: "outbound",
                column: "created_at",
                filter: "segments IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_events_status",
                table: "case_events",
                column: "at",
                filter: "status IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbound_segments",
                table: "outbound");

            migrationBuilder.DropIndex(
                name: "ix_case_events_status",
                table: "case_events");
        }
    }
}
