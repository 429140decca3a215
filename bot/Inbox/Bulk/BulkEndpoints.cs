using System.Security.Claims;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Inbox.Pages.Work;

namespace WijkBot.Inbox;

/// <summary>Something about many cases at once: asked, looked at, done a lot at a time, and undone.</summary>
internal static class BulkEndpoints
{
    private const string Root = "/inbox/samen";

    public static async Task<IResult> PreviewAsync(HttpContext context, CaseReader cases, WijkVisits visits, BulkRules rules, SnoozeMoments moments, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var scope = await visits.ScopeAsync(Visitor.Of(context), cancellationToken);
        if (await ReadAsync(form, cases, scope, rules, moments, cancellationToken) is not { } model)
            return Show.Message(context, StatusCodes.Status422UnprocessableEntity, "Niets gekozen", "Zet eerst een vinkje bij een of meer meldingen, en kies dan wat u wilt doen.");
        return Show.Page<BulkPage>(context, nameof(BulkPage.Model), model);
    }

    public static async Task<IResult> DoAsync(HttpContext context, CaseReader cases, WijkVisits visits, BulkRules rules, SnoozeMoments moments, Bulk bulk, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var scope = await visits.ScopeAsync(Visitor.Of(context), cancellationToken);
        if (await ReadAsync(form, cases, scope, rules, moments, cancellationToken) is not { } model)
            return Show.SeeOther(context, "/inbox");
        if (model.Wrong is not null || model.Fits.Count == 0)
            return Show.Page<BulkPage>(context, nameof(BulkPage.Model), model, StatusCodes.Status422UnprocessableEntity);
        var by = By(context);
        var id = await bulk.BeginAsync(by, model.Order, [.. model.Fits.Select(file => file.Case)], cancellationToken);
        await bulk.GoOnAsync((await bulk.ReadAsync(id, by, cancellationToken))!, cancellationToken);
        return Show.SeeOther(context, $"{Root}/{id}");
    }

    public static Task<IResult> GetAsync(Guid id, HttpContext context, Bulk bulk, CancellationToken cancellationToken) =>
        WithAsync(id, context, bulk, view => Task.FromResult<IResult>(Show.Page<BulkDonePage>(context, nameof(BulkDonePage.Model), view)), cancellationToken);

    public static Task<IResult> GoOnAsync(Guid id, HttpContext context, Bulk bulk, CancellationToken cancellationToken) => WithAsync(id, context, bulk, async view =>
    {
        await bulk.GoOnAsync(view, cancellationToken);
        return Show.SeeOther(context, $"{Root}/{id}");
    }, cancellationToken);

    public static Task<IResult> UndoAsync(Guid id, HttpContext context, Bulk bulk, CancellationToken cancellationToken) => WithAsync(id, context, bulk, async view =>
    {
        if (!await bulk.UndoAsync(view, cancellationToken))
            return Show.Message(context, StatusCodes.Status409Conflict, "Te laat", "Ongedaan maken kan tot 10 minuten erna, en een keer.");
        await bulk.GoOnAsync((await bulk.ReadAsync(id, By(context), cancellationToken))!, cancellationToken);
        return Show.SeeOther(context, $"{Root}/{id}");
    }, cancellationToken);

    private static async Task<IResult> WithAsync(Guid id, HttpContext context, Bulk bulk, Func<BulkView, Task<IResult>> act, CancellationToken cancellationToken) =>
        await bulk.ReadAsync(id, By(context), cancellationToken) is { } view
            ? await act(view)
            : Show.Message(context, StatusCodes.Status404NotFound, "Niet gevonden", "Dit is er niet (meer).");

    /// <summary>Null when nothing was chosen.</summary>
    private static async Task<BulkModel?> ReadAsync(IFormCollection form, CaseReader cases, CaseScope? scope, BulkRules rules, SnoozeMoments moments, CancellationToken cancellationToken)
    {
        var numbers = form["nummer"].OfType<string>().Distinct().Take(Bulk.Most).ToList();
        if (numbers.Count == 0 || !Enum.TryParse<BulkKind>(form["act"], ignoreCase: true, out var kind))
            return null;
        var order = new BulkOrder(kind)
        {
            To = form["to"].ToString(),
            Note = form["transfer"].ToString(),
            Tell = form["tell"].Count > 0,
            Until = moments.Of(form["until"].ToString(), form["day"].ToString()),
        };
        var rows = (await cases.PageAsync(new CaseQuery { Numbers = numbers, Scope = scope, Size = Bulk.Most }, cancellationToken)).Cases;
        var judged = new List<(CaseFile File, string? Why)>();
        foreach (var file in rows)
            judged.Add((file, await rules.WhyNotAsync(file.Case, order, cancellationToken)));
        return new BulkModel(order, form["stap"].Count > 0 ? rules.Wrong(order) : null)
        {
            Asks = form["stap"].Count == 0 && kind is BulkKind.Transfer or BulkKind.Snooze || rules.Wrong(order) is not null,
            Fits = [.. judged.Where(one => one.Why is null).Select(one => one.File)],
            Misfits = [.. judged.Where(one => one.Why is not null).Select(one => (one.File, one.Why!))],
            Until = form["until"].ToString(),
            Day = form["day"].ToString(),
        };
    }

    private static string By(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier)!;
}
