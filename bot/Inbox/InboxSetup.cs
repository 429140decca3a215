using Microsoft.AspNetCore.Authorization;
using WijkBot.Inbox.Admin;
using WijkBot.Inbox.Answers;
using WijkBot.Inbox.Figures;
using WijkBot.Inbox.Live;
using WijkBot.Inbox.My;
using WijkBot.Inbox.SignIn;
using WijkBot.Inbox.Views;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Start;

namespace WijkBot.Inbox;

/// <summary>Wires the regisseur's pages.</summary>
public static class InboxSetup
{
    public static IHostApplicationBuilder AddInbox(this IHostApplicationBuilder builder)
    {
        builder.AddSignIn();
        builder.AddFigures();
        builder.AddSection<CaseViewsOptions>("Views");
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddSecurityHeaderPolicies(policies => policies.AddPolicy(PhotoHeaders.Policy, PhotoHeaders.Write));
        services.AddSingleton<Words>();
        services.AddSingleton<PageFiles>();
        services.AddAnswers();
        services.AddSingleton<AfspraakDays>();
        services.AddSingleton<StatusCount>();
        services.AddSingleton<PartnerText>();
        services.AddSingleton<SnoozeMoments>();
        services.AddSingleton<BulkWords>();
        services.AddSingleton<RondeWords>().AddSingleton<RondeCookie>().AddSingleton<RondeStarts>();
        services.AddSingleton<KeyPreferences>();
        services.AddSingleton<WijkVisits>();
        services.AddSingleton<UnreadComplaints>();
        services.AddSingleton<CaseViews>();
        services.AddHostedService<InboxSweep>();
        services.AddSingleton<ResidentCards>();
        services.AddSingleton<PartnerViews>();
        services.AddSingleton<Presence>();
        services.AddSingleton<LiveParts>();
        services.AddSingleton<LivePush>();
        services.AddSingleton<LiveHub>();
        services.AddHostedService(provider => provider.GetRequiredService<LiveHub>());
        services.AddSingleton<DevelopmentLink>();
        services.AddSingleton<IStartNote>(provider => provider.GetRequiredService<DevelopmentLink>());
        services.AddHostedService(provider => provider.GetRequiredService<DevelopmentLink>());
        return builder;
    }

    public static void MapInbox(this WebApplication app)
    {
        BlankAnswers.Use(app);
        PageFiles.Map(app);
        AppFiles.Map(app);
        app.MapAdmin();
        app.MapRonde();
        app.MapAnswers();
        app.MapFigures();
        var open = app.MapGroup("/inbox/aanmelden").AllowAnonymous().AddEndpointFilter<RouteGroupBuilder, FormGuard>();
        open.MapGet("", SignInEndpoints.Page);
        open.MapPost("", SignInEndpoints.SignInAsync);
        open.MapPost("/code", SignInEndpoints.AskAsync);
        open.MapPost("/controle", SignInEndpoints.TryAsync);
        open.MapGet("/account", SignInEndpoints.ToAccount);
        // whoever reloads the answer to a form gets the page again
        foreach (var form in new[] { "/code", "/controle" })
            open.MapGet(form, (HttpContext context) => Show.SeeOther(context, "/inbox/aanmelden"));
        var pages = app.MapGroup("/inbox").RequireAuthorization(SignInSetup.Policy).AddEndpointFilter<RouteGroupBuilder, FormGuard>().AddEndpointFilter<RouteGroupBuilder, CaseGate>();
        pages.MapGet("", ListEndpoint.GetAsync);
        pages.MapPost("/afmelden", (Delegate)SignInEndpoints.SignOutAsync).WithMetadata(ReadersToo.Mark);
        MyEndpoints.Map(pages);
        pages.MapGet("/live", LiveEndpoint.GetAsync);
        pages.MapGet("/photos/{id:guid}", PhotoEndpoint.GetAsync).WithSecurityHeadersPolicy(PhotoHeaders.Policy);
        ElsewhereEndpoints.Map(pages);
        pages.MapAfspraken();
        pages.MapWork();
        MapCase(pages.MapGroup("/cases/{number}"));
        pages.MapGet("/cases/{number}/fotos/{id:guid}", PhotoPageEndpoint.GetAsync);
        ((IEndpointConventionBuilder)pages).Finally(ForWhoActs);
    }

    private static void MapCase(RouteGroupBuilder page)
    {
        page.MapGet("", CaseEndpoints.GetAsync);
        // whoever reloads the answer to a form gets the page again
        page.MapGet("/{form}", (string number) => TypedResults.Redirect($"/inbox/cases/{Uri.EscapeDataString(number)}"));
        page.MapPost("/tel", CountEndpoint.PostAsync);
        page.MapPost("/status/tel", CountEndpoint.StatusAsync);
        page.MapPost("/typt", LiveEndpoint.Typing);
        page.MapPost("/claim", CaseEndpoints.ClaimAsync);
        page.MapPost("/give-back", CaseEndpoints.GiveBackAsync);
        page.MapPost("/reply", CaseEndpoints.ReplyAsync);
        page.MapPost("/antwoord", AnswerEndpoints.WordsAsync);
        page.MapPost("/note", CaseEndpoints.NoteAsync);
        page.MapPost("/status", CaseEndpoints.StatusAsync);
        page.MapPost("/pass-on", CaseEndpoints.PassOnAsync);
        MergeEndpoints.Map(page);
    }

    /// <summary>A form does something, and a reader only looks: so every form is for who acts, unless it says that it is for readers too.</summary>
    private static void ForWhoActs(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<HttpMethodMetadata>().Any(methods => methods.HttpMethods.Contains(HttpMethods.Post)) && !endpoint.Metadata.Contains(ReadersToo.Mark))
            endpoint.Metadata.Add(new AuthorizeAttribute(SignInSetup.ActPolicy));
    }
}
