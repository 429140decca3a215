using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NewestFirst : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_outbound_newest",
                table: "outbound",
                column: "created_at",
                filter: "to_cipher IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inbound_newest",
                table: "inbound",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_cases_attention",
                table: "cases",
                column: "created_at",
                filter: "status IN ('open', 'reopened', 'in_progress', 'waiting') AND (danger IS NOT NULL OR urgent OR wants_person OR snoozed_until IS NOT NULL)");

            migrationBuilder.CreateIndex(
                name: "ix_cases_complaints",
                table: "cases",
                column: "handler",
                filter: "type = 'complaint'");

            migrationBuilder.CreateIndex(
                name: "ix_cases_open_of",
                table: "cases",
                columns: new[] { "handler", "created_at" },
                filter: "status IN ('open', 'reopened', 'in_progress', 'waiting')");

            migrationBuilder.CreateIndex(
                name: "ix_case_events_conversation_id",
                table: "case_events",
                column: "conversation_id",
                filter: "conversation_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_events_newest",
                table: "case_events",
                column: "at",
                filter: "kind IN ('note', 'passed_on')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outbound_newest",
                table: "outbound");

            migrationBuilder.DropIndex(
                name: "ix_inbound_newest",
                table: "inbound");

            migrationBuilder.DropIndex(
                name: "ix_cases_attention",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_complaints",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_open_of",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_case_events_conversation_id",
                table: "case_events");

            migrationBuilder.DropIndex(
                name: "ix_case_events_newest",
                table: "case_events");
        }
    }
}
