using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Start;

namespace WijkBot.Api;

/// <summary>Wires <c>/api/v1</c> and its description.</summary>
public static class ApiSetup
{
    /// <summary>Name of the authorization policy.</summary>
    public const string Policy = "Api";

    public static IHostApplicationBuilder AddApi(this IHostApplicationBuilder builder)
    {
        builder.AddSection<ApiOptions>("Api");
        var services = builder.Services;
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(ApiKeyHandler.SchemeName).RequireAuthenticatedUser());
        services.AddSingleton<ApiPace>();
        services.AddProblemDetails();
        services.AddOpenApi("v1", ApiDescription.Write);
        services.AddSingleton<IStartNote>(provider => new StartNote(120, _ =>
            provider.GetRequiredService<IOptions<ApiOptions>>().Value.Keys.Count == 0 ? "Off: /api/v1 (Api:Keys)" : null));
        return builder;
    }

    public static void MapApi(this WebApplication app)
    {
        // what routing refuses by itself (no such path, wrong method, wrong content type) is a problem like any other
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase), branch => branch.UseStatusCodePages());
        app.Use(app.Services.GetRequiredService<ApiPace>().KeepAsync);
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        var api = app.MapGroup("/api/v1").RequireAuthorization(Policy).WithMetadata(ApiPace.Mark.Paced)
            .AddEndpointFilter<RouteGroupBuilder, AwayFilter>()
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithTags("cases");
        api.MapGet("/cases", CaseQueries.ListAsync).WithName("listCases").WithSummary("Cases, newest first")
            .Produces<CasesJson>().ProducesValidationProblem();
        api.MapGet("/cases/{number}", CaseQueries.OneAsync).WithName("getCase").WithSummary("One case with its timeline")
            .Produces<CaseJson>().ProducesProblem(StatusCodes.Status404NotFound);
        MapActs(api);
    }

    private static void MapActs(RouteGroupBuilder api)
    {
        Described<ReplyJson>(api.MapPost("/cases/{number}/replies", CaseActs.ReplyAsync)).WithName("replyToCase")
            .WithSummary("A regisseur's answer: reaches the resident on the channel they used").Produces<DoneJson>(StatusCodes.Status202Accepted);
        Described<StatusJson>(api.MapPost("/cases/{number}/status", CaseActs.StatusAsync)).WithName("changeCaseStatus")
            .WithSummary("Another status: the resident is told in plain words").Produces<DoneJson>();
    }

    private static RouteHandlerBuilder Described<TBody>(RouteHandlerBuilder endpoint) where TBody : notnull => endpoint
        .WithMetadata(new ApiDescription.Body(typeof(TBody)))
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
