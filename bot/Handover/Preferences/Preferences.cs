using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>What each colleague wants to be told, and how. Everything is on until they switch it off.</summary>
public sealed class Preferences(SqlStore sql, TimeProvider time)
{
    /// <summary>Messages on the own phone.</summary>
    public const string Phone = "phone";

    /// <summary>E-mail when there is something new.</summary>
    public const string Mail = "mail";

    /// <summary>E-mail each working morning.</summary>
    public const string Digest = "digest";

    public static readonly IReadOnlyList<string> All = [Phone, Mail, Digest];

    private const string Off = "off", On = "on";

    public async Task<bool> WantsAsync(string person, string name, CancellationToken cancellationToken) =>
        !(await OffAsync(person, cancellationToken)).Contains(name);

    /// <summary>What this colleague switched off.</summary>
    public async Task<IReadOnlySet<string>> OffAsync(string person, CancellationToken cancellationToken) =>
        (await sql.ReadAsync(new Statement("SELECT name FROM preferences WHERE person = $1 AND value = $2", person, Off), row => row.Text(0), cancellationToken)).ToHashSet();

    public Task SaveAsync(string person, IReadOnlySet<string> wanted, CancellationToken cancellationToken) =>
        sql.CommitAsync([.. All.Select(name => Set(person, name, wanted.Contains(name) ? On : Off))], cancellationToken);

    private Statement Set(string person, string name, string value) => new(
        """
        INSERT INTO preferences (person, name, value, changed_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person, name) DO UPDATE SET value = $3, changed_at = $4
        """,
        person, name, value, time.GetUtcNow());
}
