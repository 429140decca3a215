namespace WijkBot.Inbox;

/// <summary>The pages and forms of the inbox as a work list.</summary>
internal static class WorkRoutes
{
    public static void MapWork(this RouteGroupBuilder pages)
    {
        pages.MapGet("/toetsen", KeyEndpoints.Get);
        pages.MapPost("/toetsen", KeyEndpoints.SetAsync).WithMetadata(ReadersToo.Mark);
        var together = pages.MapGroup("/samen");
        // whoever reloads the answer to a form gets the list again
        foreach (var form in new[] { "", "/doen" })
            together.MapGet(form, (HttpContext context) => Show.SeeOther(context, "/inbox"));
        together.MapPost("", BulkEndpoints.PreviewAsync);
        together.MapPost("/doen", BulkEndpoints.DoAsync);
        together.MapGet("/{id:guid}", BulkEndpoints.GetAsync);
        together.MapPost("/{id:guid}/verder", BulkEndpoints.GoOnAsync);
        together.MapPost("/{id:guid}/terug", BulkEndpoints.UndoAsync);
        var page = pages.MapGroup("/cases/{number}");
        page.MapPost("/transfer", PlanEndpoints.TransferAsync);
        page.MapPost("/take", PlanEndpoints.TakeAsync);
        page.MapPost("/snooze", PlanEndpoints.SnoozeAsync);
        page.MapPost("/wake", PlanEndpoints.WakeAsync);
        page.MapGet("/bewoner", ResidentEndpoint.GetAsync);
        page.MapGet("/bericht/{entry:guid}", BelongsEndpoints.GetAsync);
        page.MapPost("/bericht/{entry:guid}", BelongsEndpoints.PostAsync);
    }
}
