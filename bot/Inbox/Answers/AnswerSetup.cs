using WijkBot.Inbox.SignIn;

namespace WijkBot.Inbox.Answers;

/// <summary>Wires the canned answers: choosing one at a case, and the pages on which they are kept.</summary>
internal static class AnswerSetup
{
    public const string Path = "/inbox/beheer/antwoorden";

    public static void AddAnswers(this IServiceCollection services)
    {
        services.AddSingleton<ReplyCount>();
        services.AddSingleton<WindowWords>();
        services.AddSingleton<AnswerValues>();
        services.AddSingleton<AnswerChoice>();
        services.AddSingleton<AnswerShows>();
        services.AddSingleton<PhotoStates>();
    }

    public static void MapAnswers(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(Path).RequireAuthorization(SignInSetup.AdminPolicy)
            .AddEndpointFilter<RouteGroupBuilder, AnswerGuard>().AddEndpointFilter<RouteGroupBuilder, FormGuard>();
        pages.MapGet("", AnswerPages.GetAsync);
        pages.MapGet("/een", AnswerPages.GetOne);
        pages.MapGet("/antwoorden.yaml", AnswerPages.Download);
        foreach (var form in new[] { "/bekijk", "/versie", "/opslaan" })
            // whoever reloads the answer to a form gets the page again
            pages.MapGet(form, (HttpContext context) => Show.SeeOther(context, Path));
        pages.MapPost("/bekijk", AnswerPages.PreviewAsync);
        pages.MapPost("/versie", AnswerPages.PreviewVersionAsync);
        pages.MapPost("/opslaan", AnswerPages.SaveAsync);
    }
}
