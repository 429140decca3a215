using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class QueueIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "ix_cases_anonymous",
                table: "cases",
                column: "conversation_id",
                filter: "anonymous");

            migrationBuilder.CreateIndex(
                name: "ix_cases_snoozed_until",
                table: "cases",
                column: "snoozed_until",
                filter: "snoozed_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_events_hands",
                table: "case_events",
                columns: new[] { "by", "case_number", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_case_events_replies",
                table: "case_events",
                columns: new[] { "case_number", "at" },
                filter: "kind = 'reply'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_anonymous",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_snoozed_until",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_case_events_hands",
                table: "case_events");

            migrationBuilder.DropIndex(
                name: "ix_case_events_replies",
                table: "case_events");
        }
    }
}
