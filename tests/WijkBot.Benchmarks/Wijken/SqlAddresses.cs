using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using WijkBot.Wijken;

namespace WijkBot.Benchmarks.Wijken;

/// <summary>The same addresses in a database: a table with its primary key, and a prepared question.</summary>
internal sealed class SqlAddresses(DbConnection connection, DbCommand question) : IAsyncDisposable
{
    private static readonly string[] Columns = ["$postcode", "$number", "$buurt"];

    private const string Question = "SELECT buurt FROM wijkbot_addresses WHERE postcode = @postcode AND number = @number";

    public string? Find(string postcode, int number)
    {
        question.Parameters[0].Value = postcode;
        question.Parameters[1].Value = number;
        return (string?)question.ExecuteScalar();
    }

    public static async Task<SqlAddresses> SqliteAsync(string path, AddressFile file, CancellationToken cancel)
    {
        var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync(cancel);
        await RunAsync(connection, "CREATE TABLE wijkbot_addresses (postcode TEXT, number INTEGER, buurt TEXT, PRIMARY KEY (postcode, number)) WITHOUT ROWID", cancel);
        await using (var transaction = await connection.BeginTransactionAsync(cancel))
        {
            await using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO wijkbot_addresses VALUES ($postcode, $number, $buurt)";
            var cells = Array.ConvertAll(Columns, name => insert.Parameters.AddWithValue(name, ""));
            for (var at = 0; at < file.Addresses.Length; at++)
            {
                (cells[0].Value, cells[1].Value, cells[2].Value) = Cells(file, at);
                insert.ExecuteNonQuery();
            }
            await transaction.CommitAsync(cancel);
        }
        var question = connection.CreateCommand();
        question.CommandText = Question;
        question.Parameters.AddWithValue("@postcode", "");
        question.Parameters.AddWithValue("@number", 0);
        await question.PrepareAsync(cancel);
        return new SqlAddresses(connection, question);
    }

    public static async Task<SqlAddresses> PostgresAsync(string connectionString, AddressFile file, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);
        await RunAsync(connection, "CREATE TEMP TABLE wijkbot_addresses (postcode text, number integer, buurt text)", cancel);
        await using (var copy = await connection.BeginBinaryImportAsync("COPY wijkbot_addresses FROM STDIN (FORMAT BINARY)", cancel))
        {
            for (var at = 0; at < file.Addresses.Length; at++)
            {
                var (postcode, number, buurt) = Cells(file, at);
                copy.StartRow();
                copy.Write(postcode, NpgsqlDbType.Text);
                copy.Write(number, NpgsqlDbType.Integer);
                copy.Write(buurt, NpgsqlDbType.Text);
            }
            await copy.CompleteAsync(cancel);
        }
        await RunAsync(connection, "ALTER TABLE wijkbot_addresses ADD PRIMARY KEY (postcode, number)", cancel);
        await RunAsync(connection, "ANALYZE wijkbot_addresses", cancel);
        var question = new NpgsqlCommand(Question, connection);
        question.Parameters.Add("postcode", NpgsqlDbType.Text);
        question.Parameters.Add("number", NpgsqlDbType.Integer);
        await question.PrepareAsync(cancel);
        return new SqlAddresses(connection, question);
    }

    public async ValueTask DisposeAsync()
    {
        await question.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static (string Postcode, int Number, string Buurt) Cells(AddressFile file, int at)
    {
        var entry = file.Addresses.Span[at];
        return (Pc6.Text(AddressEntry.Pc6(entry)), AddressEntry.Number(entry), file.Buurten[AddressEntry.Buurt(entry)]);
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync(cancel);
    }
}
