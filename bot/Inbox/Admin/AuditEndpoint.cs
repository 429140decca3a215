using System.Globalization;
using WijkBot.Administration;
using WijkBot.Inbox.Pages.Admin;

namespace WijkBot.Inbox.Admin;

/// <summary>Who changed what.</summary>
internal static class AuditEndpoint
{
    private const int Size = 50;

    /// <param name="voor">Where the page before ended, in ticks of UTC.</param>
    public static async Task<IResult> GetAsync(HttpContext context, long? voor, AuditLog audit, WijkenKeeper keeper, CancellationToken cancellationToken)
    {
        DateTimeOffset? before = voor is > 0 and var ticks && ticks < DateTime.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        var rows = await audit.PageAsync(before, Size + 1, cancellationToken);
        var next = rows.Count > Size ? rows[Size - 1].At.UtcTicks.ToString(CultureInfo.InvariantCulture) : null;
        return Show.Page<AuditPage>(context, nameof(AuditPage.Model), new AuditModel([.. rows.Take(Size)], keeper.RosterVersion, next));
    }
}

/// <summary>A page of the audit.</summary>
/// <param name="RosterVersion">The one that is used.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record AuditModel(IReadOnlyList<AuditRow> Rows, int RosterVersion, string? Next);
