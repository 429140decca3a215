using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WijkBot.Ops.Health;

/// <summary><c>/health/live</c> and <c>/health/ready</c>.</summary>
public static class HealthSetup
{
    public static void AddHealth(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<Readiness>();
    }

    /// <summary>
    /// Live: the process answers. Ready: <c>{"status","dependencies":{NAME:{"status","reason"}}}</c>; 200 when all are ok
    /// or degraded, 503 when one is down, so that a load balancer sends messages elsewhere.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Json(new HealthAnswer("ok")))
            .AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/health/ready", async (Readiness readiness, CancellationToken cancellationToken)
                => Answer(await readiness.AskAsync(cancellationToken)))
            .AllowAnonymous().ExcludeFromDescription();
    }

    private static JsonHttpResult<HealthAnswer> Answer(IReadOnlyDictionary<string, DependencyState> states)
    {
        var worst = states.Values.Select(Rank).DefaultIfEmpty(0).Max();
        var answer = new HealthAnswer(Word(worst))
        {
            Dependencies = states.ToDictionary(state => state.Key, state => Of(state.Value)),
        };
        return TypedResults.Json(
            answer, statusCode: worst == 2 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static int Rank(DependencyState state) => state switch
    {
        DependencyState.Ok => 0,
        DependencyState.Degraded => 1,
        _ => 2,
    };

    private static string Word(int rank) => rank switch { 0 => "ok", 1 => "degraded", _ => "down" };

    private static DependencyAnswer Of(DependencyState state) => new(Word(Rank(state)), state switch
    {
        DependencyState.Degraded degraded => degraded.Reason,
        DependencyState.Down down => down.Reason,
        _ => null,
    });
}
