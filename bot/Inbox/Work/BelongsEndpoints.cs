using System.Security.Claims;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Inbox.Pages.Work;

namespace WijkBot.Inbox;

/// <summary>The page that asks to which of several cases a resident's words belong.</summary>
internal static class BelongsEndpoints
{
    public static Task<IResult> GetAsync(string number, Guid entry, HttpContext context, CaseReader cases, TalkReader talks, ResidentCards cards, CancellationToken cancellationToken) =>
        ShowAsync(number, entry, null, StatusCodes.Status200OK, context, cases, talks, cards, cancellationToken);

    public static async Task<IResult> PostAsync(
        string number, Guid entry, HttpContext context, CaseReader cases, TalkReader talks, ResidentCards cards, PutElsewhere put, WijkVisits visits, CancellationToken cancellationToken)
    {
        var to = (await context.Request.ReadFormAsync(cancellationToken))["to"].ToString();
        // the page does not offer a complaint that somebody else has, and a form that was made up does not get there either
        if (await cases.RowAsync(to, null, cancellationToken) is { } target && (await visits.ScopeAsync(Visitor.Of(context), cancellationToken))?.IsKeptFrom(target) == true)
            return Show.NoCase(context);
        var author = context.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
        return await put.PutAsync(new Act(number, author), entry, to, cancellationToken) switch
        {
            ActResult.Done => Show.SeeOther(context, $"/inbox/cases/{Uri.EscapeDataString(to)}?klaar=put#stand"),
            ActResult.Refused refused => await ShowAsync(number, entry, refused.Sentence, StatusCodes.Status422UnprocessableEntity, context, cases, talks, cards, cancellationToken),
            ActResult.Conflict conflict => Show.Message(context, StatusCodes.Status409Conflict, "Niet verplaatst", conflict.Sentence),
            _ => Show.NoCase(context),
        };
    }

    private static async Task<IResult> ShowAsync(
        string number, Guid entry, string? wrong, int status, HttpContext context, CaseReader cases, TalkReader talks, ResidentCards cards, CancellationToken cancellationToken)
    {
        if (await cases.CaseAsync(number, cancellationToken) is not { } file)
            return Show.NoCase(context);
        if ((await talks.BelongingAsync(file.Case, cancellationToken)).FirstOrDefault(one => one.Entry == entry && one.Number == number) is not { } belongs)
            return Show.Message(context, StatusCodes.Status404NotFound, "Niet gevonden", "Dit bericht kan bij geen andere open melding van deze bewoner horen.");
        var others = (await cases.PageAsync(new CaseQuery { Numbers = [.. belongs.Others.Select(other => other.Number)], Size = belongs.Others.Count }, cancellationToken)).Cases;
        var all = await cards.OfAsync(Visitor.Of(context), [file, .. others], cancellationToken);
        return Show.Page<BelongsPage>(context, nameof(BelongsPage.Model), new BelongsModel(belongs, all, wrong), status);
    }
}

/// <summary>Words that could belong to several cases.</summary>
/// <param name="Cards">The case where they are, then those where they could be.</param>
/// <param name="Wrong">What was wrong with the choice, in a sentence; null when nothing was.</param>
public sealed record BelongsModel(Belonging Belongs, IReadOnlyList<ResidentCard> Cards, string? Wrong)
{
    public override string ToString() => Belongs.ToString();
}
