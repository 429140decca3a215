using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>What the script shows below the reply box while somebody types: counted for whom it will go to.</summary>
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
}
