using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace WijkBot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    resident_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    address_cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    line = table.Column<string>(type: "text", nullable: true),
                    return_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    profile_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    claimed_by = table.Column<string>(type: "text", nullable: true),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opted_out = table.Column<bool>(type: "boolean", nullable: false),
                    last_inbound_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conversations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency",
                columns: table => new
                {
                    scope = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    request_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    response_status = table.Column<int>(type: "integer", nullable: false),
                    response_body = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency", x => new { x.scope, x.key });
                });

            migrationBuilder.CreateTable(
                name: "sign_in_links",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    roster_id = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_links", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    number = table.Column<string>(type: "text", nullable: false),
                    conversation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    resident_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    category = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    place_text = table.Column<string>(type: "text", nullable: true),
                    street = table.Column<string>(type: "text", nullable: true),
                    house_number = table.Column<string>(type: "text", nullable: true),
                    postcode = table.Column<string>(type: "text", nullable: true),
                    latitude = table.Column<double>(type: "double precision", nullable: true),
                    longitude = table.Column<double>(type: "double precision", nullable: true),
                    place_certainty = table.Column<string>(type: "text", nullable: true),
                    wijk = table.Column<string>(type: "text", nullable: true),
                    buurt = table.Column<string>(type: "text", nullable: true),
                    area_year = table.Column<int>(type: "integer", nullable: true),
                    when_text = table.Column<string>(type: "text", nullable: true),
                    when_value = table.Column<string>(type: "text", nullable: true),
                    urgent = table.Column<bool>(type: "boolean", nullable: false),
                    anonymous = table.Column<bool>(type: "boolean", nullable: false),
                    danger = table.Column<string>(type: "text", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    handler = table.Column<string>(type: "text", nullable: false),
                    wants_person = table.Column<bool>(type: "boolean", nullable: false),
                    unread = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cases", x => x.number);
                    table.ForeignKey(
                        name: "fk_cases_conversation_row_conversation_id",
                        column: x => x.conversation_id,
                        principalTable: "conversations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inbound",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    conversation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    provider_id = table.Column<string>(type: "text", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    handled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fault = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbound", x => x.id);
                    table.ForeignKey(
                        name: "fk_inbound_conversations_conversation_id",
                        column: x => x.conversation_id,
                        principalTable: "conversations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outbound",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    conversation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: true),
                    author = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    options = table.Column<string>(type: "text", nullable: false),
                    to_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    always = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_owner = table.Column<string>(type: "text", nullable: true),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_tried_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    provider_id = table.Column<string>(type: "text", nullable: true),
                    error_code = table.Column<string>(type: "text", nullable: true),
                    segments = table.Column<int>(type: "integer", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbound", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbound_conversations_conversation_id",
                        column: x => x.conversation_id,
                        principalTable: "conversations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    status = table.Column<string>(type: "text", nullable: true),
                    outbound_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_events_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_number = table.Column<string>(type: "text", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    file = table.Column<string>(type: "text", nullable: true),
                    content_type = table.Column<string>(type: "text", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_photos", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_photos_cases_case_number",
                        column: x => x.case_number,
                        principalTable: "cases",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_events_case_number_at",
                table: "case_events",
                columns: new[] { "case_number", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_case_photos_case_number",
                table: "case_photos",
                column: "case_number");

            migrationBuilder.CreateIndex(
                name: "ix_case_photos_waiting",
                table: "case_photos",
                column: "added_at",
                filter: "file IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_cases_conversation_id",
                table: "cases",
                column: "conversation_id");

            migrationBuilder.CreateIndex(
                name: "ix_cases_created_at_number",
                table: "cases",
                columns: new[] { "created_at", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_handler_status",
                table: "cases",
                columns: new[] { "handler", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_resident_hash",
                table: "cases",
                column: "resident_hash");

            migrationBuilder.CreateIndex(
                name: "ix_cases_status_created_at",
                table: "cases",
                columns: new[] { "status", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_conversations_resident_hash",
                table: "conversations",
                column: "resident_hash");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_created_at",
                table: "idempotency",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbound_channel_provider_id",
                table: "inbound",
                columns: new[] { "channel", "provider_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inbound_conversation_id_received_at",
                table: "inbound",
                columns: new[] { "conversation_id", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inbound_waiting",
                table: "inbound",
                column: "conversation_id",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "ix_outbound_conversation_id_position",
                table: "outbound",
                columns: new[] { "conversation_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbound_provider_id",
                table: "outbound",
                column: "provider_id",
                filter: "provider_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbound_waiting",
                table: "outbound",
                column: "due_at",
                filter: "state < 2");

            migrationBuilder.CreateIndex(
                name: "ix_outbound_waiting_of",
                table: "outbound",
                column: "conversation_id",
                filter: "state < 2");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_links_expires_at",
                table: "sign_in_links",
                column: "expires_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_events");

            migrationBuilder.DropTable(
                name: "case_photos");

            migrationBuilder.DropTable(
                name: "idempotency");

            migrationBuilder.DropTable(
                name: "inbound");

            migrationBuilder.DropTable(
                name: "outbound");

            migrationBuilder.DropTable(
                name: "sign_in_links");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "conversations");
        }
    }
}
