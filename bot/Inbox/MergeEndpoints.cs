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

    private static Task<IResult> MergeAsync(string number, HttpContext context, Merge merge, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, "merge", (act, form) => merge.IntoAsync(act, form["into"].ToString(), cancellationToken), cancellationToken);

    private static Task<IResult> UndoAsync(string number, HttpContext context, Merge merge, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, "unmerge", (act, _) => merge.UndoAsync(act, cancellationToken), cancellationToken);
}
