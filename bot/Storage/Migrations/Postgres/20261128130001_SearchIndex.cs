using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WijkBot.Storage.Migrations.Postgres
{
    /// <summary>By hand: the object mapper knows nothing of it.</summary>
    [DbContext(typeof(PostgresDb))]
    [Migration("20261128130001_SearchIndex")]
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var sql in WijkBot.Storage.SearchIndex.PostgresUp)
                migrationBuilder.Sql(sql);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var sql in WijkBot.Storage.SearchIndex.PostgresDown)
                migrationBuilder.Sql(sql);
        }
    }
}
