using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using WijkBot.Delivery;
using WijkBot.Messages;

namespace WijkBot.Pages;

/// <summary>Puts the public pages into the program.</summary>
public static class PageSetup
{
    public static IHostApplicationBuilder AddPages(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddSingleton<PageFiles>().AddSingleton<PhoneCases>().AddSingleton<PhoneViews>();
        services.AddSingleton<TranscriptReader>();
        services.AddSingleton<UnderstoodFacts>().AddSingleton<UnderstoodViews>();
        return builder;
    }

    /// <summary>Maps <c>/</c> and, when there is one, the phone page.</summary>
    /// <param name="phone">Group of the phone's channel, which knows the visitor; null when the phone is off.</param>
    public static IEndpointRouteBuilder MapPages(this IEndpointRouteBuilder app, RouteGroupBuilder? phone)
    {
        app.MapGet("/pagina/{file}", (HttpContext context, PageFiles files, string file) => files.Serve(context, file))
            .AllowAnonymous().ExcludeFromDescription();
        if (phone is null)
            app.MapGet("/", IResult () => new RazorComponentResult<HomePage>()).AllowAnonymous().ExcludeFromDescription();
        else
            app.MapGet("/", () => Results.Redirect("/probeer")).AllowAnonymous().ExcludeFromDescription();
        phone?.MapGet("", PageAsync);
        phone?.MapGet("/gesprek", NewsAsync);
        if (phone is not null)
            UnderstoodEndpoints.Map(phone);
        return app;
    }

    private static async Task<IResult> PageAsync(HttpContext context, PhoneViews views, string? fout)
    {
        var view = await views.ReadAsync(Visitor(context), context.RequestAborted);
        return new RazorComponentResult<PhonePage>(new { View = view, Error = fout is null ? null : PhoneErrors.Of(fout) });
    }

    /// <summary>What changed since the mark the page bears: both panes again, or 204 when nothing did.</summary>
    private static async Task<IResult> NewsAsync(HttpContext context, PhoneViews views, string? na)
    {
        var view = await views.ReadAsync(Visitor(context), context.RequestAborted);
        return view.Mark == na ? Results.NoContent() : new RazorComponentResult<PhoneNews>(new { View = view });
    }

    private static ResidentAddress Visitor(HttpContext context) => context.Features.GetRequiredFeature<ResidentAddress>();
}
