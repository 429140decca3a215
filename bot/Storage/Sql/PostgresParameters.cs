using Npgsql;
using NpgsqlTypes;

namespace WijkBot.Storage;

/// <summary>Values of a statement as parameters; typed ones spare the driver its guessing and boxing.</summary>
internal static class PostgresParameters
{
    public static NpgsqlBatchCommand Command(string sql, object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(Parameter(value));
        return command;
    }

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        not null when ReferenceEquals(value, Statement.NoBytes) => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bytea },
        DateTimeOffset moment => new NpgsqlParameter<DateTimeOffset> { TypedValue = moment.ToUniversalTime() },
        Guid guid => new NpgsqlParameter<Guid> { TypedValue = guid },
        string text => new NpgsqlParameter<string> { TypedValue = text },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        int number => new NpgsqlParameter<int> { TypedValue = number },
        bool flag => new NpgsqlParameter<bool> { TypedValue = flag },
        byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
        double number => new NpgsqlParameter<double> { TypedValue = number },
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be a value of a statement.", nameof(value)),
    };
}
