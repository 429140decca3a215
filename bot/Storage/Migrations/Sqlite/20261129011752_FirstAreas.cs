using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FirstAreas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "first_area_name",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "first_area_year",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "first_buurt",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "first_place_certainty",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "first_wijk",
                table: "cases",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_cases_area_year",
                table: "cases",
                column: "area_year");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_cases_area_year",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "first_area_name",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "first_area_year",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "first_buurt",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "first_place_certainty",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "first_wijk",
                table: "cases");
        }
    }
}
