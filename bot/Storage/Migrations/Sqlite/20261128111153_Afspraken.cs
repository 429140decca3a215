using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Afspraken : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "answer_due_at",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "answered_at",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "due_at",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "not_solved",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "risen_at",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "stopped_at",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "afspraken",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", nullable: false),
                    promised_by = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    successor = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afspraken", x => x.id);
                    table.ForeignKey(
                        name: "fk_afspraken_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    case_number = table.Column<string>(type: "TEXT", nullable: true),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: true),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "afspraak_reminders",
                columns: table => new
                {
                    afspraak_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_afspraak_reminders", x => new { x.afspraak_id, x.kind });
                    table.ForeignKey(
                        name: "fk_afspraak_reminders_afspraak_row_afspraak_id",
                        column: x => x.afspraak_id,
                        principalTable: "afspraken",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_cases_due_at",
                table: "cases",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_afspraken_case_number",
                table: "afspraken",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_afspraken_state_day",
                table: "afspraken",
                columns: new[] { "state", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_case_number",
                table: "notices",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_notices_person_seen_at",
                table: "notices",
                columns: new[] { "person", "seen_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "afspraak_reminders");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "afspraken");

            migrationBuilder.DropIndex(
                name: "ix_cases_due_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "answer_due_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "answered_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "due_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "not_solved",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "risen_at",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "stopped_at",
                table: "cases");
        }
    }
}
