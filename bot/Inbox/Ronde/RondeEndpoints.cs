using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using WijkBot.Cases;
using WijkBot.Inbox.Pages.Ronde;
using WijkBot.Inbox.SignIn;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>A walk through the wijk: what is open near an address or near the visitor, on a list and a map. Where he is comes by a form that posts; see <see cref="RondeCookie"/>.</summary>
internal static class RondeEndpoints
{
    public const string Path = "/inbox/ronde";

    public static void MapRonde(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).RequireAuthorization(SignInSetup.Policy).AddEndpointFilter<RouteGroupBuilder, FormGuard>();
        pages.MapGet("", GetAsync);
        pages.MapPost("", ChooseAsync).WithMetadata(ReadersToo.Mark);
        pages.MapGet("/kaart/{z:int}/{x:int}/{y:int}.png", TileAsync);
        var acts = app.MapGroup(Path + "/{number}").RequireAuthorization(SignInSetup.ActPolicy)
            .AddEndpointFilter<RouteGroupBuilder, RondeGuard>().AddEndpointFilter<RouteGroupBuilder, FormGuard>().AddEndpointFilter<RouteGroupBuilder, CaseGate>();
        acts.MapPost(RondeActs.Solved, RondeActs.SolvedAsync).WithMetadata(new RequestSizeLimitAttribute(RondeGuard.MostThrownAway));
        acts.MapPost(RondeActs.Seen, RondeActs.SeenAsync).WithMetadata(new RequestSizeLimitAttribute(RondeGuard.MostThrownAway));
        foreach (var name in new[] { RondeActs.Solved, RondeActs.Seen })
        {
            // whoever reloads the answer to a form gets the page again
            pages.MapGet($"/{{number}}/{name}", (HttpContext context) => Show.SeeOther(context, Path));
        }
    }

    private static Task<IResult> GetAsync(HttpContext context, string? klaar, CancellationToken cancellationToken) =>
        ShowAsync(context, model => model with { Done = klaar }, StatusCodes.Status200OK, cancellationToken);

    private static async Task<IResult> ChooseAsync(HttpContext context, RondeStarts starts, RondeCookie cookie, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var (who, told) = (Visitor.Of(context).Person!.Id, CleanText.Of(form["waar"]).Trim());
        var here = form["breedte"].ToString().Length > 0;
        var start = here ? starts.Here(form["breedte"], form["lengte"]) : await starts.ToldAsync(told, cancellationToken);
        if (start.Point is not { } point)
            return await ShowAsync(context, model => model with { Wrong = start.Wrong, Told = told }, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        var before = cookie.Read(context, who);
        cookie.Write(context, new RondeState(who, RondeState.Rounded(point.Latitude), RondeState.Rounded(point.Longitude), start.Label)
        {
            Amid = start.Amid,
            Street = start.Street,
            Buurt = start.Buurt,
            Wijk = start.Wijk,
            Radius = RadiusOf(form["straal"]),
            Walks = form["orde"] == "loop",
            Solved = before?.Solved ?? [],
            Seen = before?.Seen ?? [],
        });
        return Show.SeeOther(context, Path + "#kaart");
    }

    private static int RadiusOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var metres) && RondeState.Radii.Contains(metres) ? metres : RondeState.UsualRadius;

    private static async Task<IResult> TileAsync(int z, int x, int y, HttpContext context, KaartTiles tiles, CancellationToken cancellationToken)
    {
        if (await tiles.TileAsync(new MapTile(z, x, y), cancellationToken) is not { } tile)
            return TypedResults.NotFound();
        // a map says nothing of anybody, and a telephone in the rain is spared it the second time
        context.Response.Headers.CacheControl = "private, max-age=86400";
        return TypedResults.Bytes(tile, "image/png");
    }

    /// <summary>The page of the walk that the visitor is on.</summary>
    public static async Task<IResult> ShowAsync(HttpContext context, Func<RondeModel, RondeModel> with, int status, CancellationToken cancellationToken)
    {
        var services = context.RequestServices;
        var visitor = Visitor.Of(context);
        if (services.GetRequiredService<RondeCookie>().Read(context, visitor.Person!.Id) is not { } state)
            return Show.Page<RondePage>(context, nameof(RondePage.Model), with(new RondeModel(null, new RondeFound([]))), status);
        var scope = await services.GetRequiredService<WijkVisits>().ScopeAsync(visitor, cancellationToken);
        var question = new RondeQuestion(state.Start, state.Radius) { Scope = scope, Wijk = state.Wijk, Buurt = state.Buurt, Street = state.Street };
        var found = await services.GetRequiredService<RondeCases>().FindAsync(question, [.. state.Solved.Union(state.Seen)], cancellationToken);
        var model = new RondeModel(state, found) { Order = state.Walks ? WalkOrder.Of(state.Start, found.Near) : found.Near, Told = state.Label, Closed = state.Wijk is { } wijk && scope?.IsClosed(wijk) == true ? wijk : null };
        var tiles = services.GetRequiredService<KaartTiles>();
        return Show.Page<RondePage>(context, nameof(RondePage.Model), with(model with { HasTiles = await tiles.TileAsync(model.Map!.Middle, cancellationToken) is not null }), status);
    }
}
