using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NotArrived : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_outbound_failed",
                table: "outbound",
                column: "updated_at",
                filter: "state = 6");

            migrationBuilder.CreateIndex(
                name: "ix_case_events_outbound_id",
                table: "case_events",
                column: "outbound_id",
                filter: "outbound_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbound_failed",
                table: "outbound");

            migrationBuilder.DropIndex(
                name: "ix_case_events_outbound_id",
                table: "case_events");
        }
    }
}
