using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AnswerVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "answer_versions",
                columns: table => new
                {
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    yaml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_versions", x => x.version);
                });

            migrationBuilder.CreateIndex(
                name: "ix_answer_versions_hash",
                table: "answer_versions",
                column: "hash");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_versions");
        }
    }
}
