using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SignInCodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "sign_in_codes",
                columns: table => new
                {
                    page_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    roster_id = table.Column<string>(type: "text", nullable: false),
                    code_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_codes", x => x.page_hash);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_codes_roster_id_created_at",
                table: "sign_in_codes",
                columns: new[] { "roster_id", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "sign_in_codes");
        }
    }
}
