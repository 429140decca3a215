using Microsoft.AspNetCore.Http.HttpResults;
using WijkBot.Cases;
using WijkBot.Inbox.Pages.Work;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>The page on which a colleague says why he looks in another wijk.</summary>
internal static class ElsewhereEndpoints
{
    public const string Root = "/inbox/andere-wijk";

    public static string Address(string? wijk, string? number) =>
        $"{Root}?wijk={Uri.EscapeDataString(wijk ?? "")}{(number is null ? "" : $"&melding={Uri.EscapeDataString(number)}")}";

    public static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/andere-wijk", GetAsync);
        pages.MapPost("/andere-wijk", PostAsync);
    }

    /// <param name="melding">Number of the case that he wants to see.</param>
    private static async Task<IResult> GetAsync(HttpContext context, string? wijk, string? melding, WijkVisits visits, CancellationToken cancellationToken) =>
        await visits.ScopeAsync(Visitor.Of(context), cancellationToken) is { LeadsAll: false } scope
            ? Page(context, new ElsewhereModel(scope, wijk ?? "", melding, ""))
            : Show.SeeOther(context, "/inbox");

    private static async Task<IResult> PostAsync(HttpContext context, WijkVisits visits, WijkenInUse wijken, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (await visits.ScopeAsync(Visitor.Of(context), cancellationToken) is not { LeadsAll: false } scope)
            return Show.SeeOther(context, "/inbox");
        var (wijk, number, reason) = (form["wijk"].ToString(), form["melding"] is [{ Length: > 0 } given] ? given : null, CleanText.Of(form["waarom"].ToString()).ReplaceLineEndings(" ").Trim());
        var wrong = !wijken.Areas.Wijken.Any(known => known.Code == wijk) ? ("wijk", "Kies een wijk.")
            : reason.Length < WijkVisits.ShortestReason ? ("waarom", "Schrijf in een zin waarom u in deze wijk kijkt.")
            : reason.Length > WijkVisits.LongestReason ? ("waarom", $"Houd het kort: hoogstens {WijkVisits.LongestReason} tekens.")
            : ((string, string)?)null;
        if (wrong is not null)
            return Page(context, new ElsewhereModel(scope, wijk, number, reason) { Wrong = wrong }, StatusCodes.Status422UnprocessableEntity);
        await visits.OpenAsync(scope.Person, wijk, reason, cancellationToken);
        return Show.SeeOther(context, number is null ? $"/inbox?van={QueueTab.Everything}&wijk={wijk}" : $"/inbox/cases/{Uri.EscapeDataString(number)}");
    }

    private static RazorComponentResult Page(HttpContext context, ElsewhereModel model, int status = StatusCodes.Status200OK) =>
        Show.Page<ElsewherePage>(context, nameof(ElsewherePage.Model), model, status);
}

/// <summary>What stands on the page.</summary>
/// <param name="Wijk">CBS code of the wijk that is chosen; empty for none yet.</param>
/// <param name="Number">The case that he wants to see; null for the list.</param>
/// <param name="Reason">As far as it was typed.</param>
public sealed record ElsewhereModel(CaseScope Scope, string Wijk, string? Number, string Reason)
{
    /// <summary>Field and sentence.</summary>
    public (string Field, string Sentence)? Wrong { get; init; }

    public override string ToString() => "elsewhere";
}
