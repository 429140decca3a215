using Microsoft.AspNetCore.Http.HttpResults;
using WijkBot.Handover;

namespace WijkBot.Api;

/// <summary>Errors as RFC 9457 problem details.</summary>
internal static class ApiProblems
{
    public static ProblemHttpResult Of(int status, string detail) => TypedResults.Problem(detail, statusCode: status);

    /// <summary>What is wrong, per field.</summary>
    public static IResult Invalid(params (string Field, string Sentence)[] wrong) => TypedResults.ValidationProblem(
        wrong.GroupBy(one => one.Field).ToDictionary(field => field.Key, field => field.Select(one => one.Sentence).ToArray()));

    public static ProblemHttpResult NoCase() => Of(StatusCodes.Status404NotFound, "There is no case with this number.");

    /// <summary>How an act ended, as an answer; <paramref name="done"/> when it was done.</summary>
    public static IResult Answer(ActResult result, IResult done) => result switch
    {
        ActResult.Done => done,
        ActResult.Repeated repeated => TypedResults.Text(repeated.Body, "application/json", statusCode: repeated.Status),
        ActResult.NoCase => NoCase(),
        ActResult.Refused refused => Invalid((refused.Field, refused.Sentence)),
        ActResult.Conflict conflict => Of(StatusCodes.Status409Conflict, conflict.Sentence),
        ActResult.KeyReused => Of(StatusCodes.Status422UnprocessableEntity, "This Idempotency-Key was used before for another request."),
        _ => throw new InvalidOperationException($"Nobody knows {result.GetType().Name}."),
    };
}
