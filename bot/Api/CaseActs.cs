using System.Security.Claims;
using System.Text.Json;
using WijkBot.Handover;

namespace WijkBot.Api;

/// <summary>Acting on cases. Both take an <c>Idempotency-Key</c>: the same request again gives the first answer and does nothing.</summary>
internal static class CaseActs
{
    public const string KeyHeader = "Idempotency-Key";

    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.Web);

    public static async Task<IResult> ReplyAsync(string number, HttpContext context, Reply reply, TimeProvider time, CancellationToken cancellationToken)
    {
        var (asked, problem) = await JsonBody.ReadAsync<ReplyJson>(context.Request, cancellationToken);
        if (asked is null)
            return problem!;
        var done = new DoneJson(number, null, "queued", time.GetUtcNow());
        if (Key(context, "replies", number, StatusCodes.Status202Accepted, done, [asked.Text, asked.Author]) is not { } key)
            return WrongKey();
        var result = await reply.SendAsync(new Act(number, asked.Author?.Trim() ?? "") { Once = key.Once }, asked.Text, cancellationToken);
        return ApiProblems.Answer(result, TypedResults.Text(Body(done), "application/json", statusCode: StatusCodes.Status202Accepted));
    }

    public static async Task<IResult> StatusAsync(string number, HttpContext context, ChangeStatus change, TimeProvider time, CancellationToken cancellationToken)
    {
        var (asked, problem) = await JsonBody.ReadAsync<StatusJson>(context.Request, cancellationToken);
        if (asked is null)
            return problem!;
        var done = new DoneJson(number, asked.Status, "queued", time.GetUtcNow());
        if (Key(context, "status", number, StatusCodes.Status200OK, done, [asked.Status, asked.Reason, asked.Author]) is not { } key)
            return WrongKey();
        var result = await change.ToAsync(new Act(number, asked.Author?.Trim() ?? "") { Once = key.Once }, asked.Status, asked.Reason, cancellationToken);
        return ApiProblems.Answer(result, TypedResults.Text(Body(done), "application/json"));
    }

    /// <summary>Null when the header is there but cannot be a key; a key of nothing when it is not there.</summary>
    private static (OnceKey? Once, bool _)? Key(HttpContext context, string act, string number, int status, DoneJson done, string?[] parts)
    {
        if (context.Request.Headers[KeyHeader] is not { Count: > 0 } header)
            return (null, true);
        if (header is not [{ Length: > 0 and <= OnceKey.LongestKey } key] || key.Any(c => c is < ' ' or > '~'))
            return null;
        var caller = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        return (new OnceKey(key, $"api/{caller}/{act}/{number}", OnceKey.Hash(parts), status, Body(done)), true);
    }

    private static IResult WrongKey() =>
        ApiProblems.Invalid((KeyHeader, $"Must be one value of 1 to {OnceKey.LongestKey} ASCII characters."));

    private static string Body(DoneJson done) => JsonSerializer.Serialize(done, Writing);
}
