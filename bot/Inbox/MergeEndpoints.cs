using WijkBot.Cases;
using WijkBot.Handover;

namespace WijkBot.Inbox;

/// <summary>The forms with which a case goes on in another, and comes loose again.</summary>
internal static class MergeEndpoints
{
    public static void Map(RouteGroupBuilder page)
    {
        page.MapPost("/merge", MergeAsync);
        page.MapPost("/unmerge", UndoAsync);
    }

    private static Task<IResult> MergeAsync(string number, HttpContext context, Merge merge, CaseReader cases, WijkVisits visits, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, "merge", async (act, form) =>
        {
            var into = form["into"].ToString().Trim();
            var scope = await visits.ScopeAsync(Visitor.Of(context), cancellationToken);
            // the gate before this page looked at the other number only
            return await cases.RowAsync(into, scope, cancellationToken) is null && await cases.RowAsync(into, null, cancellationToken) is not null
                ? new ActResult.Refused("into", "Die melding ligt in een wijk die niet van u is. Open haar eerst en geef een reden.")
                : await merge.IntoAsync(act, into, cancellationToken);
        }, cancellationToken);

    private static Task<IResult> UndoAsync(string number, HttpContext context, Merge merge, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, "unmerge", (act, _) => merge.UndoAsync(act, cancellationToken), cancellationToken);
}
