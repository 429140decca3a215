using System.Security.Claims;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Inbox.Answers;
using WijkBot.Inbox.Pages;
using WijkBot.Municipality;

namespace WijkBot.Inbox;

/// <summary>The page of a case and its forms. What is wrong comes back on the same page, with what was typed.</summary>
internal static class CaseEndpoints
{
    public static async Task<IResult> GetAsync(string number, string? klaar, HttpContext context, CaseReader cases, CancellationToken cancellationToken)
    {
        var shown = await ShowAsync(context, number, model => model with { Done = klaar }, StatusCodes.Status200OK, cancellationToken);
        // who only reads, or looks over a colleague's shoulder, takes nothing from whoever has it
        if (Visitor.Of(context) is { MayAct: true, Person: { } person } visitor)
            await cases.SeenAsync(number, [person.Id, .. visitor.Away, CaseNames.Team], cancellationToken);
        return shown;
    }

    public static Task<IResult> ClaimAsync(string number, HttpContext context, Handover.Claim claim, CancellationToken cancellationToken) =>
        DoAsync(context, number, "claim", (act, form) => claim.TakeAsync(act, form["from"].ToString(), cancellationToken), cancellationToken);

    public static Task<IResult> GiveBackAsync(string number, HttpContext context, GiveBack giveBack, CancellationToken cancellationToken) =>
        DoAsync(context, number, "give-back", (act, _) => giveBack.ReturnAsync(act, cancellationToken), cancellationToken);

    public static async Task<IResult> ReplyAsync(string number, HttpContext context, Reply reply, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (AnswerEndpoints.IsAsked(form))
            return await ShowAsync(context, number, model => AnswerEndpoints.Of(model, context, form), StatusCodes.Status200OK, cancellationToken);
        if (form["action"].ToString() == "preview" || ReplyAddress.IsUnseen(form))
            return await ShowAsync(context, number, model => model with { Draft = Draft.Of(form), Preview = true }, StatusCodes.Status200OK, cancellationToken);
        return await DoAsync(context, number, "reply", (act, _) => reply.SendAsync(act, form["text"].ToString(), ReplyAddress.Of(form), Meanwhile.Of(form), cancellationToken), cancellationToken);
    }

    public static Task<IResult> NoteAsync(string number, HttpContext context, Note note, CancellationToken cancellationToken) =>
        DoAsync(context, number, "note", (act, form) => note.SaveAsync(act, form["note"].ToString(), cancellationToken), cancellationToken);

    public static async Task<IResult> StatusAsync(string number, HttpContext context, ChangeStatus change, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (form["action"].ToString() == "preview")
            return await ShowAsync(context, number, model => model with { Draft = Draft.Of(form), StatusPreview = true }, StatusCodes.Status200OK, cancellationToken);
        return await DoAsync(context, number, "status", (act, _) => change.ToAsync(act, form["status"].ToString(), form["reason"].ToString(), cancellationToken), cancellationToken);
    }

    public static Task<IResult> PassOnAsync(string number, HttpContext context, PassOn passOn, MunicipalityData municipality, CancellationToken cancellationToken) =>
        DoAsync(context, number, "pass-on", async (act, form) => municipality.Partner(form["partner"].ToString()) is { } partner
            ? await passOn.ToAsync(act, partner.Id, partner.Name, form["remark"].ToString(), cancellationToken)
            : new ActResult.Refused("partner", "Deze partner staat niet in partners.yaml."), cancellationToken);

    internal static async Task<IResult> DoAsync(
        HttpContext context, string number, string name, Func<Act, IFormCollection, Task<ActResult>> act, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var author = context.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
        var done = new Act(number, author) { Once = Once(form, author, name, number) };
        return await act(done, form) switch
        {
            ActResult.Done or ActResult.Repeated => Show.SeeOther(context, $"/inbox/cases/{Uri.EscapeDataString(number)}?klaar={name}#stand"),
            ActResult.NoCase => Show.NoCase(context),
            ActResult.Refused refused => await WrongAsync(refused.Sentence, StatusCodes.Status422UnprocessableEntity),
            // what goes to all is seen again as it is now, before it goes
            ActResult.Conflict conflict => await WrongAsync(conflict.Sentence, StatusCodes.Status409Conflict, preview: ReplyAddress.IsToAll(form)),
            _ => await WrongAsync("Dit formulier was al verstuurd met een andere inhoud. Kijk hieronder wat er staat.", StatusCodes.Status409Conflict),
        };

        Task<IResult> WrongAsync(string sentence, int status, bool preview = false) =>
            ShowAsync(context, number, model => model with { Draft = Draft.Of(form), Wrong = (name, sentence), Preview = preview }, status, cancellationToken);
    }

    /// <summary>Pressing the button twice does it once; the answer is a redirect and needs no body.</summary>
    internal static OnceKey? Once(IFormCollection form, string author, string name, string number) =>
        form["once"] is [{ Length: > 0 and <= OnceKey.LongestKey } key]
            ? new OnceKey(key, $"inbox/{author}/{name}/{number}", OnceKey.Hash(Asked(form)), StatusCodes.Status303SeeOther, "")
            : null;

    /// <summary>All that was filled in; not what is another for each page, or changes while one is open.</summary>
    private static IEnumerable<string?> Asked(IFormCollection form) =>
        form.Where(field => field.Key is not (Visitor.CsrfField or "once" or Meanwhile.Field)).OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => new[] { field.Key, field.Value.ToString() });

    private static async Task<IResult> ShowAsync(
        HttpContext context, string number, Func<CaseModel, CaseModel> with, int status, CancellationToken cancellationToken)
    {
        var services = context.RequestServices;
        if (await services.GetRequiredService<CaseReader>().CaseAsync(number, cancellationToken) is not { } file)
            return Show.NoCase(context);
        var scope = await services.GetRequiredService<WijkVisits>().ScopeAsync(Visitor.Of(context), cancellationToken);
        var talk = await services.GetRequiredService<TalkReader>().OfAsync(file.Case, scope, cancellationToken);
        var contacts = await services.GetRequiredService<TalkReader>().ContactsAsync(file.Reporters, cancellationToken);
        return Show.Page<CaseDetailPage>(context, nameof(CaseDetailPage.Model), with(new CaseModel(file, talk)
        {
            Afspraken = await services.GetRequiredService<AfspraakReader>().OfCaseAsync(number, cancellationToken),
            Addressees = await Addressee.OfAsync(services.GetRequiredService<CaseReporters>(), file.Reporters, cancellationToken),
            Waiting = file.Reporters.All.Count > 1 ? await services.GetRequiredService<ColleagueWords>().WaitingAsync(number, cancellationToken) : [],
            Contacts = contacts,
            OtherTalks = contacts.Count == 0 ? new Dictionary<Guid, Talk>()
                : await services.GetRequiredService<TalkReader>().OfOthersAsync(file.Case, file.Reporters.Active.Where(one => contacts.ContainsKey(one.Conversation)), scope, cancellationToken),
            Others = await OthersAsync(services, file.Case, scope, cancellationToken),
            OpenComplaints = await services.GetRequiredService<CaseReader>().OpenAsync(CaseModel.ComplaintsOf(file), scope, cancellationToken),
        }), status);
    }

    /// <summary>What was said about one in a wijk that is not open to who looks, is not shown; that it is there, is. A complaint may be about who looks.</summary>
    private static async Task<IReadOnlyList<CaseFile>> OthersAsync(IServiceProvider services, CaseRow row, CaseScope? scope, CancellationToken cancellationToken)
    {
        var others = await services.GetRequiredService<OtherCases>().OfAsync(row, cancellationToken);
        return scope is null ? others : [.. others.Where(file => !scope.IsKeptFrom(file.Case)).Select(file => scope.Covers(CaseAt.Of(file.Case)) ? file : file with { Timeline = [] })];
    }
}
