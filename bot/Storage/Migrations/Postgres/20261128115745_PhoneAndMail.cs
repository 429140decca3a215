using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PhoneAndMail : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "via",
                table: "case_events",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "case_news",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    danger = table.Column<bool>(type: "boolean", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_news", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_queue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    once_key = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_queue", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "preferences",
                columns: table => new
                {
                    person = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preferences", x => new { x.person, x.name });
                });

            migrationBuilder.CreateTable(
                name: "relay_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    outbound_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relay_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relay_holds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    person = table.Column<string>(type: "text", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    echo_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relay_holds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "relay_phones",
                columns: table => new
                {
                    phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    told_by = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relay_phones", x => x.phone);
                });

            migrationBuilder.CreateTable(
                name: "relay_tries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_relay_tries", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_news_way_due_at",
                table: "case_news",
                columns: new[] { "way", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_queue_once_key",
                table: "mail_queue",
                column: "once_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_queue_person_kind_created_at",
                table: "mail_queue",
                columns: new[] { "person", "kind", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_queue_state_updated_at",
                table: "mail_queue",
                columns: new[] { "state", "updated_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_queue_waiting",
                table: "mail_queue",
                column: "due_at",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_relay_codes_hash",
                table: "relay_codes",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_relay_codes_phone_expires_at",
                table: "relay_codes",
                columns: new[] { "phone", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_relay_holds_phone_state",
                table: "relay_holds",
                columns: new[] { "phone", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_relay_holds_waiting",
                table: "relay_holds",
                column: "created_at",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_relay_tries_phone_at",
                table: "relay_tries",
                columns: new[] { "phone", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_news");

            migrationBuilder.DropTable(
                name: "mail_queue");

            migrationBuilder.DropTable(
                name: "preferences");

            migrationBuilder.DropTable(
                name: "relay_codes");

            migrationBuilder.DropTable(
                name: "relay_holds");

            migrationBuilder.DropTable(
                name: "relay_phones");

            migrationBuilder.DropTable(
                name: "relay_tries");

            migrationBuilder.DropColumn(
                name: "via",
                table: "case_events");
        }
    }
}
