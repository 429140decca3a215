using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WijkBot.Administration;
using WijkBot.Storage;

namespace WijkBot.Inbox.SignIn;

/// <summary>
/// Keeps in the audit that an account was not let in, so that a flood of them is seen there and does not fill it. Of an account and a reason the first
/// three of an hour have a row, then the tenth, the hundredth and so on, which say how many it has been; of all accounts together a hundred rows an
/// hour, and from then on rows that count. Each row can be written once only, at whatever replica, so that it holds without shared counts too.
/// </summary>
internal sealed class RefusedAccounts(AuditLog audit, IHotCounts counts, TimeProvider time)
{
    /// <summary>Of one account, each with a row.</summary>
    internal const int First = 3;

    /// <summary>Rows of an hour about single accounts.</summary>
    internal const int MostRows = 100;

    private static readonly TimeSpan Kept = TimeSpan.FromHours(2);

    /// <param name="person">Id in the roster; null for nobody of it.</param>
    /// <param name="account">By which the account is known; see <see cref="Session.AccountId"/>.</param>
    public async Task KeepAsync(string? person, string account, string why, CancellationToken cancellationToken)
    {
        var hour = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH", CultureInfo.InvariantCulture);
        var subject = person ?? account;
        var about = $"{AuditNames.SignInRefused} {hour} {subject} {why}";
        var count = await counts.AddAsync(Id(about).ToString("N"), Kept);
        if (count > First && !IsRound(count))
            return;
        var all = $"{AuditNames.SignInRefused} {hour}";
        var rows = await counts.AddAsync(Id(all).ToString("N"), Kept);
        if (rows <= MostRows)
            await audit.WriteOnceAsync(Id($"{about} {count}"), person ?? AuditNames.Unproven, AuditNames.SignInRefused, subject, count > First ? [why, Times(count)] : [why], cancellationToken);
        else if (rows == MostRows + 1 || IsRound(rows))
            await audit.WriteOnceAsync(Id($"{all} {rows}"), AuditNames.Unproven, AuditNames.SignInRefused, AuditNames.ManyAccounts, [Crowd(rows)], cancellationToken);
    }

    private static string Times(long count) => string.Create(CultureInfo.InvariantCulture, $"In dit uur al {count} keer.");

    private static string Crowd(long rows) => rows == MostRows + 1
        ? "Er worden in dit uur zo veel accounts geweigerd dat ze hier niet meer elk apart staan."
        : string.Create(CultureInfo.InvariantCulture, $"In dit uur al {rows} regels van geweigerde accounts, die hier niet apart staan.");

    private static bool IsRound(long count)
    {
        while (count % 10 == 0)
            count /= 10;
        return count == 1;
    }

    private static Guid Id(string about) => new(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 16));
}
