using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using WijkBot.Administration;
using WijkBot.Inbox.Pages.Answers;
using WijkBot.Municipality;

namespace WijkBot.Inbox.Answers;

/// <summary>The pages of the canned answers: look, change, see what that does, save. Nothing is saved that was not shown first.</summary>
internal static class AnswerPages
{
    private const int MostVersions = 20;

    public static Task<IResult> GetAsync(HttpContext context, string? klaar) => PageAsync(context, [], klaar == "opgeslagen");

    /// <summary>The form of one; without an id of a new one.</summary>
    public static IResult GetOne(HttpContext context, string? id, AnswersInUse answers) => id is null || answers.Now.ById(id) is not null
        ? Form(context, answers.Now.ById(id), [])
        : Show.Message(context, StatusCodes.Status404NotFound, "Niet gevonden", "Dit antwoord staat niet (meer) in de lijst.");

    public static async Task<IResult> PreviewAsync(HttpContext context, AnswersInUse answers, AnswerChanges changes)
    {
        var posted = await context.Request.ReadFormAsync(context.RequestAborted);
        var (form, now) = (new AnswerForm(posted), answers.Now);
        if (form.IsLeaving)
            return Preview(context, changes.Propose(form.Without(now)), Version(posted));
        var answer = form.Read(now);
        var proposal = changes.Propose(AnswerForm.Put(now, answer));
        return proposal.Problems.Count > 0 ? Form(context, answer, proposal.Problems) : Preview(context, proposal, Version(posted));
    }

    /// <summary>An earlier version.</summary>
    public static async Task<IResult> PreviewVersionAsync(HttpContext context, AnswerChanges changes, AnswerVersions versions)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!int.TryParse(form["versie"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || await versions.ReadAsync(number, context.RequestAborted) is not { } version)
            return await PageAsync(context, ["Deze versie is er niet."], false);
        var proposal = changes.Propose(version.Yaml);
        return proposal.Problems.Count > 0 ? await PageAsync(context, proposal.Problems, false) : Preview(context, proposal, Version(form));
    }

    public static async Task<IResult> SaveAsync(HttpContext context, AnswerChanges changes, AnswerKeeper keeper)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var yaml = form["yaml"].ToString();
        return await changes.SaveAsync(yaml, Version(form), context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, context.RequestAborted) switch
        {
            AnswersSaved.Wrong wrong => await PageAsync(context, wrong.Problems, false),
            AnswersSaved.Overtaken => Preview(context, changes.Propose(yaml), await NewestAsync(context, keeper),
                "Een collega heeft intussen iets opgeslagen. Hieronder staat wat er nu zou veranderen, ook van wat die collega deed. Klopt het niet? Begin dan opnieuw bij de antwoorden."),
            _ => Show.SeeOther(context, $"{AnswerSetup.Path}?klaar=opgeslagen"),
        };
    }

    public static IResult Download(AnswersInUse answers) => TypedResults.Text(AnswerYaml.Write(answers.Now.All), "application/yaml; charset=utf-8");

    /// <summary>It may have been saved on another replica: this one looks first.</summary>
    private static async Task<int> NewestAsync(HttpContext context, AnswerKeeper keeper)
    {
        await keeper.LookAsync(context.RequestAborted);
        return keeper.Version;
    }

    private static async Task<IResult> PageAsync(HttpContext context, IReadOnlyList<string> problems, bool saved)
    {
        var (services, keeper) = (context.RequestServices, Keeper(context));
        var last = await services.GetRequiredService<AnswerVersions>().LastAsync(MostVersions, context.RequestAborted);
        return Show.Page<AnswersPage>(context, nameof(AnswersPage.Model), new AnswersModel(services.GetRequiredService<AnswersInUse>().Now, keeper.Version, last)
        {
            Problems = problems,
            Unfit = keeper.Problems,
            File = keeper.FileProblems,
            Saved = saved,
        }, problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static RazorComponentResult Form(HttpContext context, CannedAnswer? answer, IReadOnlyList<string> problems) => Show.Page<AnswerFormPage>(
        context, nameof(AnswerFormPage.Model),
        new AnswerFormModel(answer, context.RequestServices.GetRequiredService<AnswersInUse>().Now.ById(answer?.Id) is not null, Keeper(context).Version, problems),
        problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);

    private static RazorComponentResult Preview(HttpContext context, AnswerProposal proposal, int version, string? warning = null)
    {
        var services = context.RequestServices;
        var shown = proposal.Book is { } book ? services.GetRequiredService<AnswerShows>().Of(services.GetRequiredService<AnswersInUse>().Now, book) : [];
        return Show.Page<AnswerChangePage>(context, nameof(AnswerChangePage.Model), new AnswerChangeModel(proposal, version, warning, shown),
            warning is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static int Version(IFormCollection form) => int.TryParse(form["vanaf-versie"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private static AnswerKeeper Keeper(HttpContext context) => context.RequestServices.GetRequiredService<AnswerKeeper>();
}
