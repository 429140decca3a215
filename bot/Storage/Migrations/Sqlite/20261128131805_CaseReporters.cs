using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseReporters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "merged_at",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "merged_into",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "merged_status",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "reporter_left_at",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "conversation_id",
                table: "case_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_reporters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    resident_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    anonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false),
                    left_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_reporters", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_reporters_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_case_reporters_conversation_row_conversation_id",
                        column: x => x.conversation_id,
                        principalTable: "conversations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reporter_news",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    conversation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    author = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reporter_news", x => x.id);
                    table.ForeignKey(
                        name: "fk_reporter_news_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_category_created_at",
                table: "cases",
                columns: new[] { "category", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_merged_into",
                table: "cases",
                column: "merged_into",
                filter: "merged_into IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_case_reporters_case_number_resident_hash",
                table: "case_reporters",
                columns: new[] { "case_number", "resident_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_reporters_conversation_id",
                table: "case_reporters",
                column: "conversation_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_reporters_resident_hash",
                table: "case_reporters",
                column: "resident_hash");

            migrationBuilder.CreateIndex(
                name: "ix_reporter_news_case_number",
                table: "reporter_news",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_reporter_news_due_at",
                table: "reporter_news",
                column: "due_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_reporters");

            migrationBuilder.DropTable(
                name: "reporter_news");

            migrationBuilder.DropIndex(
                name: "ix_cases_category_created_at",
                table: "cases");

            migrationBuilder.DropIndex(
                name: "ix_cases_merged_into",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "merged_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "merged_status",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "reporter_left_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "conversation_id",
                table: "case_events");
        }
    }
}
