using WijkBot.Cases;
using WijkBot.Handover;

namespace WijkBot.Inbox;

/// <summary>The forms about afspraken on the page of a case, and what says that a notice was seen.</summary>
internal static class AfspraakEndpoints
{
    public const string Make = "afspraak", Keep = "afspraak-nagekomen", Move = "afspraak-verzet", Miss = "afspraak-mislukt";

    public static void MapAfspraken(this RouteGroupBuilder pages)
    {
        pages.MapGet("/afspraken", AfsprakenEndpoint.GetAsync);
        pages.MapPost("/berichten/{id:guid}/gezien", SeenAsync).WithMetadata(ReadersToo.Mark);
        var page = pages.MapGroup("/cases/{number}");
        page.MapPost($"/{Make}", MakeAsync);
        page.MapPost($"/{Keep}", KeepAsync);
        page.MapPost($"/{Move}", MoveAsync);
        page.MapPost($"/{Miss}", MissAsync);
    }

    private static Task<IResult> MakeAsync(string number, HttpContext context, AfspraakDesk desk, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, Make, (act, form) => desk.MakeAsync(act, form["what"], form["day"], cancellationToken), cancellationToken);

    private static Task<IResult> KeepAsync(string number, HttpContext context, AfspraakDesk desk, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, Keep, (act, form) => desk.KeepAsync(act, Id(form), cancellationToken), cancellationToken);

    private static Task<IResult> MoveAsync(string number, HttpContext context, AfspraakDesk desk, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, Move, (act, form) => desk.MoveAsync(act, Id(form), form["day"], form["why"], cancellationToken), cancellationToken);

    private static Task<IResult> MissAsync(string number, HttpContext context, AfspraakDesk desk, CancellationToken cancellationToken) =>
        CaseEndpoints.DoAsync(context, number, Miss, (act, form) => desk.MissAsync(act, Id(form), form["why"], cancellationToken), cancellationToken);

    private static async Task<IResult> SeenAsync(Guid id, HttpContext context, NoticeReader notices, CancellationToken cancellationToken)
    {
        // what is the team's is everybody's
        await notices.SeenAsync(id, [.. NoticeLines.Of(Visitor.Of(context)), CaseNames.Team], cancellationToken);
        return Show.SeeOther(context, "/inbox");
    }

    /// <summary>What is no id is the id of nothing.</summary>
    private static Guid Id(IFormCollection form) => Guid.TryParse(form["afspraak"].ToString(), out var id) ? id : Guid.Empty;
}
