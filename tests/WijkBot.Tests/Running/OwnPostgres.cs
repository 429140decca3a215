using System.Globalization;
using Npgsql;

namespace WijkBot.Tests.Running;

/// <summary>A PostgreSQL of a test's own, to be stopped, killed, frozen and started under the bot. It starts stopped.</summary>
public sealed class OwnPostgres : IAsyncLifetime
{
    public const string Password = "a-password-of-a-test";
    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-postgres-").FullName;
    private readonly int port = Shell.FreePort();
    private readonly string? programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max()
        : null;

    private string Data => Path.Combine(folder, "data");

    private string Settings => $"-c port={port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c fsync=off";

    public async ValueTask InitializeAsync()
    {
        if (programs is null)
            return;
        var password = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(password, Password, CancellationToken.None);
        if (Environment.IsPrivilegedProcess)
            await Shell.RunAsync("chown", "-R", "postgres", folder);
        await RunAsync("initdb", "-D", Data, "-U", "wijkbot", "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
    }

    /// <summary>Skips the test, with the reason, where there is no PostgreSQL to start.</summary>
    public void Need()
    {
        if (programs is null)
            Services.Missing("PostgreSQL is not installed: /usr/lib/postgresql/*/bin/initdb is missing.");
    }

    public string Connection(string database = "postgres", string user = "wijkbot", string password = Password) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Database = database,
        Username = user,
        Password = password,
        Pooling = database != "postgres",
    }.ConnectionString;

    /// <summary>After a kill the old processes need a moment to go; one that a failed test left running is stopped first.</summary>
    public async Task StartAsync()
    {
        if (await TryAsync("pg_ctl", "-D", Data, "status") == 0)
            await TryAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        for (var tries = 0; tries < 10; tries++)
        {
            if (await TryAsync("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o", Settings, "start") == 0)
                return;
            await Task.Delay(500, CancellationToken.None);
        }
        Assert.Fail(await File.ReadAllTextAsync(Path.Combine(folder, "log"), CancellationToken.None));
    }

    public Task StopAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public Task KillAsync() => Shell.SignalAsync("KILL", Shell.Family(Postmaster()));

    /// <summary>It takes connections, and answers nothing.</summary>
    public Task FreezeAsync() => Shell.SignalAsync("STOP", Shell.Family(Postmaster()));

    public Task ThawAsync() => Shell.SignalAsync("CONT", Shell.Family(Postmaster()));

    private int Postmaster() => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    public async Task<string> MakeDatabaseAsync()
    {
        var name = $"wijkbot_{Guid.NewGuid():N}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        return name;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Connection());
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private async Task RunAsync(string program, params string[] args) => (await TryAsync(program, args)).ShouldBe(0, program);

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private Task<int> TryAsync(string program, params string[] args) => Environment.IsPrivilegedProcess
        ? Shell.TryAsync("runuser", ["-u", "postgres", "--", Path.Combine(programs!, program), .. args])
        : Shell.TryAsync(Path.Combine(programs!, program), args);

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await ThawAsync();
            await TryAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        }
        Directory.Delete(folder, recursive: true);
    }
}
