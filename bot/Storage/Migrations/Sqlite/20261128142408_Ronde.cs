using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ronde : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "by",
                table: "case_photos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_latitude_longitude",
                table: "cases",
                columns: new[] { "latitude", "longitude" },
                filter: "latitude IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_latitude_longitude",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "by",
                table: "case_photos");
        }
    }
}
