using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>What each colleague wants to be told and how, and how the inbox is to work. Everything is on until they switch it off.</summary>
public sealed class Preferences(SqlStore sql, TimeProvider time)
{
    /// <summary>Messages on the own phone.</summary>
    public const string Phone = "phone";

    /// <summary>E-mail when there is something new.</summary>
    public const string Mail = "mail";

    /// <summary>E-mail each working morning.</summary>
    public const string Digest = "digest";

    /// <summary>Single keys in the inbox (WCAG 2.1.4: they can be switched off).</summary>
    public const string Keys = "keys";

    /// <summary>How one is told.</summary>
    public static readonly IReadOnlyList<string> All = [Phone, Mail, Digest];

    private const string Off = "off", On = "on";

    public async Task<bool> WantsAsync(string person, string name, CancellationToken cancellationToken) =>
        !(await OffAsync(person, cancellationToken)).Contains(name);

    /// <summary>What this colleague switched off.</summary>
    public async Task<IReadOnlySet<string>> OffAsync(string person, CancellationToken cancellationToken) =>
        (await sql.ReadAsync(new Statement("SELECT name FROM preferences WHERE person = $1 AND value = $2", person, Off), row => row.Text(0), cancellationToken)).ToHashSet();

    public Task SaveAsync(string person, IReadOnlySet<string> wanted, CancellationToken cancellationToken) =>
        sql.CommitAsync([.. All.Select(name => Set(person, name, wanted.Contains(name) ? On : Off))], cancellationToken);

    public Task SetAsync(string person, string name, bool on, CancellationToken cancellationToken) =>
        sql.CommitAsync([Set(person, name, on ? On : Off)], cancellationToken);

    private Statement Set(string person, string name, string value) => new(
        """
        INSERT INTO preferences (person, name, value, changed_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (person, name) DO UPDATE SET value = $3, changed_at = $4
        """,
        person, name, value, time.GetUtcNow());
}
