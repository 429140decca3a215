using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>What the script shows below a box while somebody types: counted for whom it will go to.</summary>
internal static class CountEndpoint
{
    public static async Task<IResult> PostAsync(string number, HttpContext context, CaseReporters reporters, ReplyCount count, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var known = await reporters.OfAsync(number, cancellationToken);
        var all = await Addressee.OfAsync(reporters, known, cancellationToken);
        var chosen = form["reader"].ToString() is { Length: > 0 } reader ? reader : ReplyAddress.Value(await reporters.LastWriterAsync(known, cancellationToken));
        return TypedResults.Text(count.Of(form["text"].ToString(), ReplyAddress.Chosen(all, chosen)));
    }

    /// <summary>Of a status, on the page of the case or on a walk.</summary>
    public static async Task<IResult> StatusAsync(string number, HttpContext context, CaseReader cases, CaseReporters reporters, StatusCount count, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        if (await cases.RowAsync(number, null, cancellationToken) is not { } row)
            return TypedResults.NotFound();
        var all = await Addressee.OfAsync(reporters, await reporters.OfAsync(number, cancellationToken), cancellationToken);
        var words = form.ContainsKey(RondeActs.Words) ? form[RondeActs.Words] : form["reason"];
        return TypedResults.Text(count.Of(row, form["status"].ToString(), words.ToString(), all));
    }
}
