using WijkBot.Inbox.SignIn;

namespace WijkBot.Inbox.Admin;

/// <summary>The pages of the administrator.</summary>
internal static class AdminSetup
{
    public static void MapAdmin(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/inbox/beheer").RequireAuthorization(SignInSetup.AdminPolicy)
            .AddEndpointFilter<RouteGroupBuilder, AdminGuard>().AddEndpointFilter<RouteGroupBuilder, FormGuard>();
        pages.MapGet("", (HttpContext context) => Show.SeeOther(context, "/inbox/beheer/rooster"));
        pages.MapGet("/logboek", AuditEndpoint.GetAsync);
        MapRoster(pages.MapGroup("/rooster"));
        MapAreas(pages.MapGroup("/gebieden"));
        app.MapGroup("/inbox/beheer/gebieden").RequireAuthorization(SignInSetup.AdminPolicy)
            .AddEndpointFilter<RouteGroupBuilder, AdminGuard>().AddEndpointFilter<RouteGroupBuilder, UploadGuard>().AddEndpointFilter<RouteGroupBuilder, FormGuard>()
            .MapPost("/inlezen", AreaEndpoints.UploadAsync);
    }

    private static void MapAreas(RouteGroupBuilder pages)
    {
        pages.MapGet("", AreaEndpoints.Get);
        pages.MapGet("/inlezen", (HttpContext context) => Show.SeeOther(context, "/inbox/beheer/gebieden"));
        pages.MapGet("/gebruik", AreaUseEndpoints.Preview);
        pages.MapPost("/gebruik", AreaUseEndpoints.UseAsync);
        pages.MapGet("/{id}", AreaEndpoints.GetJob);
        pages.MapPost("/{id}/stop", AreaEndpoints.Stop);
        pages.MapPost("/{id}/bewaren", AreaEndpoints.KeepAsync);
        pages.MapPost("/{id}/weg", AreaEndpoints.DropAsync);
    }

    private static void MapRoster(RouteGroupBuilder pages)
    {
        pages.MapGet("", RosterEndpoints.GetAsync);
        pages.MapGet("/persoon", RosterEndpoints.GetPerson);
        pages.MapGet("/roster.yaml", RosterEndpoints.Download);
        foreach (var form in new[] { "/bekijk", "/bestand", "/opslaan" })
            // whoever reloads the answer to a form gets the page again
            pages.MapGet(form, (HttpContext context) => Show.SeeOther(context, "/inbox/beheer/rooster"));
        pages.MapPost("/bekijk", RosterEndpoints.PreviewAsync);
        pages.MapPost("/bestand", RosterEndpoints.PreviewFileAsync);
        pages.MapPost("/opslaan", RosterEndpoints.SaveAsync);
    }
}
