using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Inbox.Pages.Admin;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Admin;

/// <summary>The pages of the roster: look, change, see what that does, save. Nothing is saved that was not shown first.</summary>
internal static class RosterEndpoints
{
    /// <summary>Room for a roster of hundreds of people.</summary>
    private const int LongestYaml = 500_000;

    private const string Overtaken = "Een collega heeft intussen iets opgeslagen. Hieronder staat wat er nu zou veranderen, ook van wat die collega deed. Klopt het niet? Begin dan opnieuw bij het rooster.";

    private const string OtherAreas = "Intussen zijn andere gebieden in gebruik genomen: een code kan nu een ander gebied zijn. Hieronder staat wat er met de gebieden van nu zou veranderen. Klopt het niet? Begin dan opnieuw bij het rooster.";

    public static Task<IResult> GetAsync(HttpContext context, string? klaar) =>
        PageAsync(context, Now(context), [], StatusCodes.Status200OK, done: klaar == "opgeslagen");

    /// <summary>The form of one person; without an id of somebody new.</summary>
    public static IResult GetPerson(HttpContext context, string? id)
    {
        var draft = Now(context);
        var known = draft.People.FirstOrDefault(person => person.Id == id);
        return id is null || known is not null
            ? Person(context, draft, known, [])
            : Show.Message(context, StatusCodes.Status404NotFound, "Niet gevonden", "Deze persoon staat niet in het rooster.");
    }

    /// <summary>What was filled in, as it would become. What is wrong comes back on its own page, with all that was typed.</summary>
    public static async Task<IResult> PreviewAsync(HttpContext context, RosterChanges changes)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (kind, now) = (form["wat"].ToString(), Now(context));
        var forms = new RosterForms(form, now);
        var draft = forms.Read(kind);
        var proposal = changes.Propose(changes.Today(RosterYaml.Write(draft)));
        string[] problems = [.. forms.Problems, .. proposal.Problems];
        if (problems.Length == 0)
            return await PreviewAsync(context, proposal, Version(form));
        return kind == RosterForms.PersonOf
            ? Person(context, now, draft.People.FirstOrDefault(person => person.Id == IdIn(form)) ?? draft.People.Last(), problems)
            : await PageAsync(context, draft, problems, StatusCodes.Status422UnprocessableEntity, done: false);
    }

    /// <summary>A whole file, or an earlier version.</summary>
    public static async Task<IResult> PreviewFileAsync(HttpContext context, RosterChanges changes, RosterVersions versions)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var earlier = await EarlierAsync(form, versions, context.RequestAborted);
        var text = earlier?.Text ?? (await UploadedAsync(form, context.RequestAborted) is { } yaml ? changes.Today(yaml) : null);
        if (text is null)
            return await PageAsync(context, Now(context), ["Kies een bestand in UTF-8 van hooguit 500 kB."], StatusCodes.Status422UnprocessableEntity, done: false);
        var proposal = changes.Propose(text);
        return proposal.Problems.Count > 0
            ? await PageAsync(context, Now(context), proposal.Problems, StatusCodes.Status422UnprocessableEntity, done: false)
            : await PreviewAsync(context, proposal, Version(form), earlier?.Number);
    }

    public static async Task<IResult> SaveAsync(HttpContext context, RosterChanges changes, RosterVersions versions)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var by = context.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
        var earlier = await EarlierAsync(form, versions, context.RequestAborted);
        var text = earlier?.Text ?? changes.Today(form["yaml"].ToString());
        // an earlier version keeps what its codes meant; what was typed was looked at with the areas of that moment
        if (earlier is null && form["gebieden"] != Keeper(context).AreasUsed && changes.Propose(text) is { Problems.Count: 0 } now)
            return await PreviewAsync(context, now, Version(form), warning: OtherAreas, status: StatusCodes.Status409Conflict);
        return await changes.SaveAsync(text, Version(form), by, context.RequestAborted) switch
        {
            RosterSaved.Wrong wrong => await PageAsync(context, Now(context), wrong.Proposal.Problems, StatusCodes.Status422UnprocessableEntity, done: false),
            RosterSaved.Overtaken => await PreviewAsync(context, changes.Propose(text), Keeper(context).RosterVersion, earlier?.Number, Overtaken, StatusCodes.Status409Conflict),
            _ => Show.SeeOther(context, "/inbox/beheer/rooster?klaar=opgeslagen"),
        };
    }

    public static IResult Download(HttpContext context) =>
        TypedResults.Text(RosterYaml.Write(Now(context)), "application/yaml; charset=utf-8");

    private static async Task<IResult> PageAsync(HttpContext context, RosterDraft draft, IReadOnlyList<string> problems, int status, bool done)
    {
        var (services, keeper) = (context.RequestServices, Keeper(context));
        var findings = services.GetRequiredService<RosterChanges>().Check();
        return Show.Page<RosterPage>(context, nameof(RosterPage.Model), new RosterModel(draft, keeper.RosterVersion, findings, problems)
        {
            Saved = done,
            Unfit = keeper.RosterProblems,
            Unread = await services.GetRequiredService<UnreadComplaints>().NumbersAsync(context.RequestAborted),
        }, status);
    }

    private static RazorComponentResult Person(HttpContext context, RosterDraft draft, Regisseur? person, string[] problems) => Show.Page<PersonPage>(
        context, nameof(PersonPage.Model), new PersonModel(draft, person, Keeper(context).RosterVersion, problems),
        problems.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static async Task<IResult> PreviewAsync(HttpContext context, RosterProposal proposal, int version, int? earlier = null, string? warning = null, int status = StatusCodes.Status200OK)
    {
        var open = await context.RequestServices.GetRequiredService<CaseReader>().OpenByHandlerAsync(context.RequestAborted);
        return Show.Page<RosterChangePage>(context, nameof(RosterChangePage.Model), RosterChangeModel.Of(proposal, version, warning, open) with { Earlier = earlier, AreasUsed = Keeper(context).AreasUsed }, status);
    }

    /// <summary>The version that is put back, as it was kept: what its codes meant goes with it. Null when it is something else.</summary>
    private static async Task<RosterVersion?> EarlierAsync(IFormCollection form, RosterVersions versions, CancellationToken cancellationToken) =>
        int.TryParse(form["versie"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? await versions.ReadAsync(version, cancellationToken) : null;

    private static async Task<string?> UploadedAsync(IFormCollection form, CancellationToken cancellationToken)
    {
        if (form.Files["bestand"] is not { Length: > 0 and < LongestYaml } file)
            return null;
        using var reader = new StreamReader(file.OpenReadStream(), new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (System.Text.DecoderFallbackException)
        {
            return null;
        }
    }

    private static string IdIn(IFormCollection form) => form["id"].ToString() is { Length: > 0 } id ? id : form["nieuw"].ToString().Trim();

    private static int Version(IFormCollection form) => int.TryParse(form["vanaf-versie"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static WijkenKeeper Keeper(HttpContext context) => context.RequestServices.GetRequiredService<WijkenKeeper>();

    private static RosterDraft Now(HttpContext context) => RosterDraft.Of(context.RequestServices.GetRequiredService<Roster>());
}
