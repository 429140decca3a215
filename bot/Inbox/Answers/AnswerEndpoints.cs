using WijkBot.Cases;

namespace WijkBot.Inbox.Answers;

/// <summary>Puts a canned answer into the reply box: with the whole page, or for the script only the words.</summary>
internal static class AnswerEndpoints
{
    /// <summary>Value of <c>action</c> of the button.</summary>
    public const string Put = "antwoord";

    public static bool IsAsked(IFormCollection form) => form["action"].ToString() == Put;

    /// <summary>The page as it comes back.</summary>
    public static CaseModel Of(CaseModel model, HttpContext context, IFormCollection form)
    {
        var (draft, filled) = (Draft.Of(form), Fill(context, model.File, form));
        return model with { Draft = draft with { Reply = filled.Behind(draft.Reply) }, Filled = filled };
    }

    /// <summary>The words for the script.</summary>
    public static async Task<IResult> WordsAsync(string number, HttpContext context, CaseReader cases, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        return await cases.CaseAsync(number, cancellationToken) is { } file
            ? TypedResults.Json(Fill(context, file, form))
            : TypedResults.NotFound();
    }

    private static FilledAnswer Fill(HttpContext context, CaseFile file, IFormCollection form) =>
        context.RequestServices.GetRequiredService<AnswerChoice>().Fill(file, form["answer"].ToString(), form["reader"].ToString());
}
