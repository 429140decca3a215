using Microsoft.Extensions.Options;
using Npgsql;
using StackExchange.Redis;

namespace WijkBot.Storage;

/// <summary>A connection string that cannot be read stops the start; its text stays out of the message.</summary>
internal sealed class DatabaseOptionsRules : IValidateOptions<DatabaseOptions>
{
    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        try
        {
            _ = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            return ValidateOptionsResult.Success;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
        {
            return ValidateOptionsResult.Fail("Database:ConnectionString is not a PostgreSQL connection string such as Host=…;Database=…;Username=…;Password=…");
        }
    }
}

/// <inheritdoc cref="DatabaseOptionsRules"/>
internal sealed class RedisOptionsRules : IValidateOptions<RedisOptions>
{
    public ValidateOptionsResult Validate(string? name, RedisOptions options)
    {
        try
        {
            return options.ConnectionString.Length == 0 || ConfigurationOptions.Parse(options.ConnectionString).EndPoints.Count > 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Redis:ConnectionString names no server; write for example localhost:6379");
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return ValidateOptionsResult.Fail("Redis:ConnectionString is not in StackExchange.Redis' form; write for example localhost:6379,password=…");
        }
    }
}
