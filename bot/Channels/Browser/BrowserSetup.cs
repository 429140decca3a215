using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WijkBot.Messages;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Start;

namespace WijkBot.Channels.Browser;

/// <summary>Puts the channels of the phone page into the program: <c>probeer-sms</c> and <c>probeer-whatsapp</c>.</summary>
public static class BrowserSetup
{
    /// <summary>Where all of it is.</summary>
    public const string Root = "/probeer";

    /// <summary>Registers the channels. Needs <see cref="IReceive"/> and <see cref="BrowserParts"/> from elsewhere.</summary>
    public static IHostApplicationBuilder AddBrowser(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddSection<BrowserOptions>("Probeer");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<BrowserSwitch>().AddSingleton<BrowserPace>().AddSingleton<BrowserEndpoints>().AddSingleton<BrowserPhotos>();
        services.AddSingleton<IChannelSender, BrowserSender>();
        services.AddSingleton<IFetchMedia>(provider => provider.GetRequiredService<BrowserPhotos>());
        services.AddSingleton<IStartNote>(provider => new StartNote(10, home =>
            provider.GetRequiredService<BrowserSwitch>().IsOn ? $"Phone       {home}{Root[1..]}" : null));
        services.AddSingleton<IStartNote>(provider => new StartNote(150, _ =>
            provider.GetRequiredService<BrowserSwitch>().IsOn ? null : $"Off: the phone page {Root} (Probeer:Enabled)"));
        return builder;
    }

    /// <summary>
    /// Maps what the page sends to. The pages themselves go onto the group that comes back, which gives every request its
    /// visitor as a feature (<see cref="ResidentAddress"/>, on the channel of <c>?kanaal=</c>). Null, and nothing mapped, when
    /// the phone is off.
    /// </summary>
    public static RouteGroupBuilder? MapBrowser(this IEndpointRouteBuilder app)
    {
        if (!app.ServiceProvider.GetRequiredService<BrowserSwitch>().IsOn)
            return null;
        var phone = app.MapGroup(Root).AllowAnonymous().ExcludeFromDescription();
        var posts = phone.MapGroup("").AddEndpointFilter(KeepPaceAsync);
        posts.MapPost("/bericht", (HttpContext context, BrowserEndpoints endpoints) => endpoints.MessageAsync(context))
            .WithMetadata(new RequestSizeLimitAttribute(BrowserEndpoints.MostRead));
        posts.MapPost("/opnieuw", (HttpContext context) => BrowserEndpoints.Begin(context));
        phone.MapGet("/foto/{source}", (HttpContext context, BrowserEndpoints endpoints, string source) => endpoints.PhotoAsync(context, source));
        return phone.MapGroup("").AddEndpointFilter(GuardFormsAsync).AddEndpointFilter(KnowVisitorAsync);
    }

    private static async ValueTask<object?> KeepPaceAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.HttpContext.RequestServices.GetRequiredService<BrowserPace>().Allows(call.HttpContext)
            ? await next(call)
            : BrowserEndpoints.TooFast(call.HttpContext);

    /// <summary>What a page of the group lets people send comes from here, and not too fast.</summary>
    private static async ValueTask<object?> GuardFormsAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        if (!HttpMethods.IsPost(call.HttpContext.Request.Method))
            return await next(call);
        return BrowserVisitor.IsFromElsewhere(call.HttpContext.Request)
            ? Results.StatusCode(StatusCodes.Status403Forbidden)
            : await KeepPaceAsync(call, next);
    }

    private static async ValueTask<object?> KnowVisitorAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        if (BrowserForm.Channel(context.Request.Query["kanaal"]) is not { } channel)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Set(BrowserVisitor.Of(context, channel.Name));
        return await next(call);
    }
}
