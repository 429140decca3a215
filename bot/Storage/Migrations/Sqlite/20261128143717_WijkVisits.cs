using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WijkVisits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "wijk_visits",
                columns: table => new
                {
                    person = table.Column<string>(type: "TEXT", nullable: false),
                    wijk = table.Column<string>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_wijk_visits", x => new { x.person, x.wijk });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "wijk_visits");
        }
    }
}
